package org.certhall.api.order;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;

/**
 * An order as lists show it.
 *
 * @param version to hand back with what is done, so that nobody decides on an order that he has not seen
 * @param submitted when it was first handed in
 * @param project the project's name as it was when the order was made
 * @param organisation empty before it is typed, and for individuals
 * @param open what the applicant may do now, as far as the state alone decides
 */
public record OrderLine(
        OrderNumber number,
        long version,
        OrderKind kind,
        OrderState state,
        Instant created,
        Instant changed,
        Optional<Instant> submitted,
        LocalisedText project,
        Selection selection,
        Money price,
        Optional<String> organisation,
        Set<OrderEvent> open) {
    public OrderLine {
        open = Set.copyOf(open);
    }

    /** Tells who has the order now. */
    public OrderHolder holder() {
        return OrderHolder.of(state);
    }

    OrderPage.Place place() {
        return new OrderPage.Place(changed, number);
    }
}
