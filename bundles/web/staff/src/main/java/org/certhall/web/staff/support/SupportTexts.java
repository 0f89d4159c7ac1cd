package org.certhall.web.staff.support;

import java.util.Locale;
import org.certhall.api.support.SupportDesk.State;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of the support desk. */
final class SupportTexts {
    private static final Texts TEXTS = new Texts(SupportTexts.class);

    private SupportTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    static String state(State state, Words words) {
        return words.get(
                switch (state) {
                    case OPEN -> "state.open";
                    case ANSWERED -> "state.answered";
                    case CLOSED -> "state.closed";
                });
    }

    static StateBadge badge(State state, Words words) {
        Tone tone = switch (state) {
            case OPEN -> Tone.WAITING;
            case ANSWERED -> Tone.GOOD;
            case CLOSED -> Tone.OFF;
        };
        return new StateBadge(tone, state(state, words));
    }
}
