package org.certhall.api.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.Bill;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;

/**
 * Something about money that finance has to look into.
 *
 * @param subject whether it is about a payment or a refund
 * @param order empty where the hall knows of none
 * @param reference the channel's number of the trade, or the hall's of the refund
 * @param amount what the channel tells of; where it tells of nothing, what the hall has booked
 * @param own what the hall has booked, where that is another amount
 * @param day the day of the bill in which it was found
 * @param holder who has taken it up
 * @param settled empty while it is open
 */
public record FinanceTask(
        long id,
        Kind kind,
        Bill.Kind subject,
        String channel,
        LocalisedText name,
        Optional<OrderNumber> order,
        String reference,
        Money amount,
        Optional<Money> own,
        Optional<LocalDate> day,
        Instant since,
        Optional<Holder> holder,
        Optional<Settled> settled) {

    /** Gives where it stands in its list. */
    public TaskPage.Place place() {
        return new TaskPage.Place(settled.map(Settled::at).orElse(since), id);
    }

    /** What there is to look into. */
    public enum Kind {
        /** Another amount was paid than the one asked for. */
        WRONG_AMOUNT,
        /** The channel tells of a second trade under a number that was paid. */
        SECOND_TRADE,
        /** The channel tells of a trade that paid for something else. */
        TRADE_TAKEN,
        /** The channel refuses a refund. */
        REFUND_REJECTED,
        /** The bill has it and the hall does not. */
        LONG,
        /** The hall has it and no bill does. */
        SHORT,
        /** The bill and the hall have another amount. */
        AMOUNT_DIFFERS
    }

    /**
     * Who has taken it up.
     *
     * @param mine whether it is the caller
     */
    public record Holder(String officer, boolean mine) {}

    /**
     * How it came to an end.
     *
     * @param officer empty where it settled itself
     * @param note blank where it settled itself
     */
    public record Settled(Instant at, Optional<String> officer, String note) {}
}
