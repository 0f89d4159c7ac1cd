package org.certhall.web.components.names;

import java.util.Locale;
import org.certhall.api.order.OrderState;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.portal.api.Texts;

/** What the states of orders are called. */
public final class StateNames {
    private static final Texts TEXTS = new Texts(StateNames.class);

    private StateNames() {}

    public static String of(OrderState state, Locale locale) {
        return TEXTS.get(
                locale, "state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static StateBadge badge(OrderState state, Locale locale) {
        Tone tone = switch (state) {
            case REJECTED, REFUSED -> Tone.BAD;
            case CANCELLED, EXPIRED, REFUNDED -> Tone.OFF;
            case PAID, IN_PRODUCTION, PRODUCED, SHIPPED, AWAITING_COLLECTION, COMPLETED -> Tone.GOOD;
            default -> Tone.WAITING;
        };
        return new StateBadge(tone, of(state, locale));
    }
}
