package org.certhall.core.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.Bill;
import org.certhall.api.value.Money;

/**
 * A difference between a channel's bill and the hall's books.
 *
 * @param day that of the bill
 * @param reference the channel's number of a payment's trade, or the hall's of the refund
 * @param amount what the channel has booked; where it has nothing, what the hall has
 * @param own what the hall has booked, where that is another amount
 */
public record Difference(
        PaymentFlag.Kind kind,
        Bill.Kind subject,
        String channel,
        LocalDate day,
        String reference,
        Money amount,
        Optional<Money> own,
        Optional<OrderNumber> order) {
    /** Gives what tells it from others of its channel. */
    public Id id() {
        return new Id(kind, reference);
    }

    /** What tells it from others of its channel. */
    public record Id(PaymentFlag.Kind kind, String reference) {}
}
