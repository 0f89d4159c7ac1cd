package org.certhall.api.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;

/**
 * An order as whoever pays for it sees it; no personal data.
 *
 * @param organisation empty for individuals
 * @param quote itemised where the items are still known, and in any case the total
 * @param choices the channels that are installed
 * @param attempt the payment that is under way, or the last one that came to nothing
 * @param payments what was paid for the order, the oldest first
 */
public record Payable(
        OrderNumber number,
        OrderState state,
        LocalisedText project,
        Optional<String> organisation,
        Quote quote,
        List<Choice> choices,
        Optional<Attempt> attempt,
        List<Payment> payments) {
    public Payable {
        choices = List.copyOf(choices);
        payments = List.copyOf(payments);
    }

    /** Tells whether somebody can pay now. */
    public boolean open() {
        return state == OrderState.AWAITING_PAYMENT;
    }

    /** A way to pay. */
    public record Choice(String id, LocalisedText name) {}

    /**
     * A try to pay at a channel.
     *
     * @param panel what the channel's panel shows; empty before it is open
     */
    public record Attempt(
            String channel,
            LocalisedText name,
            Phase phase,
            Money amount,
            Map<String, String> panel,
            Instant opened,
            Instant expires) {
        public Attempt {
            panel = Map.copyOf(panel);
        }
    }

    /** Where an attempt is. */
    public enum Phase {
        /** A former attempt is being closed first. */
        CLOSING_FORMER,
        /** The channel is being asked. */
        OPENING,
        /** The channel does not answer yet; it is asked again. */
        DELAYED,
        /** The payer can pay. */
        OPEN,
        /** The channel is not installed now; it goes on when it is back. */
        AWAY,
        /** The channel refused. */
        REFUSED,
        /** Nobody paid in time, or the trade was closed at the channel. */
        ENDED,
        /** Another amount was paid than the one asked for; finance looks into it. */
        WRONG_AMOUNT
    }

    /**
     * What was paid.
     *
     * @param reference the hall's number of the payment, which the payer's bill shows too
     * @param counted whether the order was paid by it; otherwise it goes back
     */
    public record Payment(
            String reference,
            String channel,
            LocalisedText name,
            Money amount,
            Instant at,
            boolean counted,
            Money returning,
            Money returned) {}
}
