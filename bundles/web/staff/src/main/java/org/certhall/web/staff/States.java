package org.certhall.web.staff;

import org.certhall.api.plugin.PlugInState;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;

/** How the states of plug-ins are called and look. */
final class States {
    private States() {}

    static String name(PlugInState state, Words words) {
        return words.get(
                switch (state) {
                    case ACTIVE -> "state.active";
                    case WAITING -> "state.waiting";
                    case BROKEN -> "state.broken";
                    case STOPPED -> "state.stopped";
                });
    }

    static StateBadge badge(PlugInState state, Words words) {
        Tone tone = switch (state) {
            case ACTIVE -> Tone.GOOD;
            case WAITING -> Tone.WAITING;
            case BROKEN -> Tone.BAD;
            case STOPPED -> Tone.OFF;
        };
        return new StateBadge(tone, name(state, words));
    }
}
