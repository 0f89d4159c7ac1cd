package org.certhall.web.staff.finance.days;

import java.util.Locale;
import org.certhall.api.finance.ChannelDay;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of bills. */
final class DayTexts {
    private static final Texts TEXTS = new Texts(DayTexts.class);

    private DayTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    static StateBadge badge(ChannelDay day, Words words) {
        if (day.asked()) {
            return new StateBadge(
                    day.hitch() == ChannelDay.Hitch.FAILED ? Tone.BAD : Tone.WAITING,
                    words.get("hitch." + day.hitch()));
        }
        return day.differing() > 0
                ? new StateBadge(Tone.BAD, words.get("state.differing", day.differing()))
                : new StateBadge(Tone.GOOD, words.get("state.matched", day.matched()));
    }

    /** Says what else there is to know: why it waits, and how much of it agrees. */
    static String remark(ChannelDay day, Words words) {
        if (!day.reason().isBlank()) {
            return words.get("reason", day.reason());
        }
        if (day.asked()) {
            return words.get("advice." + day.hitch());
        }
        String matched = day.differing() > 0 ? words.get("state.agreed", day.matched()) : "";
        String awaited = day.awaited() > 0 ? words.get("state.awaited", day.awaited()) : "";
        return matched + (matched.isEmpty() || awaited.isEmpty() ? "" : " · ") + awaited;
    }
}
