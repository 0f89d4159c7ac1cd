package org.certhall.api.finance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.Bill;
import org.certhall.api.value.Money;

/**
 * A line of a bill, or something that the hall has booked and no bill has.
 *
 * @param key the hall's number of the payment or refund
 * @param trade the channel's own
 * @param amount what the channel has booked
 * @param own what the hall has booked
 */
public record BillEntry(
        long id,
        Bill.Kind subject,
        String key,
        String trade,
        Optional<Money> amount,
        Optional<Money> own,
        Instant at,
        Outcome outcome,
        Optional<OrderNumber> order) {

    /** What came of comparing. */
    public enum Outcome {
        MATCH,
        /** The bill has it and the hall does not. */
        LONG,
        /** The hall has it and no bill does. */
        SHORT,
        AMOUNT_DIFFERS,
        /** The hall has it from so late in the day that it may stand in the next day's bill. */
        AWAITED
    }

    /** One page of them. */
    public record Page(List<BillEntry> entries, boolean more) {
        public Page {
            entries = List.copyOf(entries);
        }

        /** Gives the entry after which the next page begins; empty where there is none. */
        public Optional<Long> end() {
            return more ? Optional.of(entries.get(entries.size() - 1).id()) : Optional.empty();
        }
    }
}
