package org.certhall.web.applicant.orders;

import java.util.Locale;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderHolder;
import org.certhall.api.order.OrderState;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of the pages of orders. */
final class OrderTexts {
    private static final Texts TEXTS = new Texts(OrderTexts.class);

    private OrderTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    static String state(OrderState state, Words words) {
        return words.get("state." + key(state));
    }

    static String event(OrderEvent event, Words words) {
        return words.get("event." + key(event));
    }

    static String holder(OrderHolder holder, Words words) {
        return words.get("holder." + key(holder));
    }

    static String key(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static StateBadge badge(OrderState state, Words words) {
        Tone tone = switch (state) {
            case REJECTED, REFUSED -> Tone.BAD;
            case CANCELLED, EXPIRED, REFUNDED -> Tone.OFF;
            case PAID, IN_PRODUCTION, PRODUCED, SHIPPED, AWAITING_COLLECTION, COMPLETED -> Tone.GOOD;
            default -> Tone.WAITING;
        };
        return new StateBadge(tone, state(state, words));
    }
}
