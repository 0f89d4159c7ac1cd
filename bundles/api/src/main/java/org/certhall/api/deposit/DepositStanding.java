package org.certhall.api.deposit;

import java.time.Instant;
import java.util.Optional;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.LocalisedText;

/**
 * Where the proof by deposit of an order stands.
 *
 * @param version of the order, to hand back with a request
 * @param organisation the name that the account must have (S91)
 * @param paid the deposit whose amount can be told
 * @param asked the deposit that the bank has not accepted yet
 * @param last the last one, where it came to nothing and nothing was asked for since
 * @param tries how many are left
 * @param deposits how many more can be asked for
 */
public record DepositStanding(
        OrderNumber number,
        long version,
        OrderState state,
        String organisation,
        Optional<Line> paid,
        Optional<Line> asked,
        Optional<Line> last,
        int tries,
        int deposits) {
    /** How a deposit fares. */
    public enum Stage {
        /** The bank is being asked. */
        ASKED,
        /** The bank has it and says nothing yet. */
        THINKING,
        /** The bank does not answer; it is asked again. */
        UNREACHABLE,
        /** The bank is not installed at the moment; it is asked when it is back. */
        UNPLUGGED,
        /** Accepted: the 72 hours run. */
        PAID,
        /** The bank does not pay it. */
        REFUSED,
        /** The bank paid, and the money came back. */
        RETURNED,
        /** 72 hours are over. */
        EXPIRED,
        /** Ended by the applicant, or by the amount that he told. */
        OVER
    }

    /**
     * A deposit as its applicant sees it.
     *
     * @param position counted from one within the order
     * @param bank its name as it was chosen
     * @param account as it was typed; its owner sees it alone
     * @param until when the 72 hours are over; empty before the bank accepts
     * @param fault why the bank did not pay, or why the money came back
     */
    public record Line(
            int position,
            Stage stage,
            String bankId,
            LocalisedText bank,
            String account,
            String branch,
            Instant asked,
            Optional<Instant> until,
            Optional<Fault> fault) {
        /** Keeps the account out of logs. */
        @Override
        public String toString() {
            return "Line[" + position + ", " + stage + "]";
        }
    }
}
