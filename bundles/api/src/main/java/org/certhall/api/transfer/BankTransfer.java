package org.certhall.api.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.Money;

/**
 * A transfer into the hall's account, as officers see it.
 *
 * @param key tells it from others
 * @param version grows with every change
 * @param reference the bank's number of the entry
 * @param payer name of the payer's account; masked unless it is an organisation's
 * @param account of the payer, masked
 * @param finding what the hall makes of the remark by itself
 * @param order which the code or the decision names
 * @param decision what the first officer has taken it for; empty while nobody has
 * @param reason of the decision; blank where it needs none
 * @param note why a second officer did not agree; blank where nobody refused
 * @param first who decided, or paid it back
 * @param own whether that was the caller
 * @param second who agreed last
 * @param returning how much is to be paid back, or was last
 * @param returned how much has been paid back in all
 * @param returnReference the bank's number of the payment back
 */
public record BankTransfer(
        String key,
        long version,
        String reference,
        Money amount,
        Instant booked,
        String payer,
        String account,
        String remark,
        TransferState state,
        Finding finding,
        Optional<Claimed> order,
        Optional<TransferDecision> decision,
        String reason,
        String note,
        String first,
        boolean own,
        String second,
        Money returning,
        Money returned,
        String returnReference) {
    /** What the hall makes of a transfer by itself. */
    public enum Finding {
        /** Code and amount are those of an order that waits for them. */
        FITS,
        /** The order wants another amount. */
        OTHER_AMOUNT,
        /** The order waits no longer; what is booked to it goes back by itself. */
        LATE,
        /** Another transfer has paid the same trade. */
        SECOND,
        /** No code is in the remark. */
        NO_CODE
    }

    /**
     * An order that a transfer may be for.
     *
     * @param organisation whose order it is; blank for individuals
     * @param due what was asked for
     * @param samePayer whether payer and organisation have the same name
     */
    public record Claimed(OrderNumber number, OrderState state, String organisation, Money due, boolean samePayer) {}

    /** A transfer with the orders that it may be for where its remark names none. */
    public record Opened(BankTransfer transfer, List<Claimed> candidates) {
        public Opened {
            candidates = List.copyOf(candidates);
        }
    }

    /** Where a payer's money is to go back to. */
    public record Payer(String name, String account) {
        /** Keeps the account out of logs. */
        @Override
        public String toString() {
            return "Payer";
        }
    }

    /** Keeps payers out of logs. */
    @Override
    public String toString() {
        return "BankTransfer[" + key + ", " + state + "]";
    }
}
