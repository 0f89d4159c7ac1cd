package org.certhall.web.applicant.orders;

import java.util.Locale;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderHolder;
import org.certhall.api.order.OrderState;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.StateNames;
import org.certhall.web.portal.api.Texts;

/** The texts of the pages of orders. */
final class OrderTexts {
    private static final Texts TEXTS = new Texts(OrderTexts.class);

    private OrderTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    static String state(OrderState state, Words words) {
        return StateNames.of(state, words.locale());
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
        return StateNames.badge(state, words.locale());
    }
}
