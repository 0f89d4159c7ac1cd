package org.certhall.web.staff.messages;

import java.util.Locale;
import java.util.Map;
import org.certhall.api.message.MessageDesk.Health;
import org.certhall.api.message.MessageState;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of the desk of messages. */
final class MessageTexts {
    private static final Texts TEXTS = new Texts(MessageTexts.class);

    private MessageTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    /** Names a kind; where its template is not there any more, its id has to do. */
    static String kind(String kind, Map<String, LocalisedText> kinds, Words words) {
        LocalisedText name = kinds.get(kind);
        return name == null ? kind : words.of(name);
    }

    /** Names a kind of other work; what a plug-in brings, by its id. */
    static String work(String kind, Words words) {
        return switch (kind) {
            case "deposit.pay" -> words.get("work.deposit.pay");
            case "deposit.deadline" -> words.get("work.deposit.deadline");
            case "deposit.alarm" -> words.get("work.deposit.alarm");
            case "order.check" -> words.get("work.order.check");
            case "order.expiry" -> words.get("work.order.expiry");
            case "paper.read" -> words.get("work.paper.read");
            case "sheet.import" -> words.get("work.sheet.import");
            case "lost-number.change" -> words.get("work.lost-number.change");
            case "message.report" -> words.get("work.message.report");
            case "support.forget" -> words.get("work.support.forget");
            default -> kind;
        };
    }

    static String name(MessageState state, Words words) {
        return words.get("state." + state.name());
    }

    static StateBadge badge(MessageState state, Words words) {
        Tone tone = switch (state) {
            case WAITING, SENDING, UNKNOWN -> Tone.WAITING;
            case SENT, DELIVERED -> Tone.GOOD;
            case UNDELIVERED, DEAD -> Tone.BAD;
            case EXPIRED, DISCARDED -> Tone.OFF;
        };
        return new StateBadge(tone, name(state, words));
    }

    static StateBadge badge(Health health, Words words) {
        Tone tone = switch (health) {
            case UP -> Tone.GOOD;
            case DOWN -> Tone.BAD;
            case NOT_ASKED -> Tone.OFF;
        };
        return new StateBadge(tone, words.get("health." + health.name()));
    }
}
