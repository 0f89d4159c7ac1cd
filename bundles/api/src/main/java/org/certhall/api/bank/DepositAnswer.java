package org.certhall.api.bank;

import java.time.Instant;

/** What a bank says about a deposit; reasons carry no personal data and no amount. */
public sealed interface DepositAnswer {
    /** Why a bank does not pay, or gives the money back. */
    enum Fault {
        /** No such account (AC01). */
        WRONG_ACCOUNT,
        /** AC04. */
        CLOSED_ACCOUNT,
        /** AC06. */
        BLOCKED_ACCOUNT,
        /** The account has another name (BE01). */
        OTHER_NAME,
        /** Not an organisation's account (S102). */
        NOT_CORPORATE,
        /** Anything else that asking again does not change. */
        OTHER
    }

    /**
     * The bank has taken it over; the 72 hours begin (S100).
     *
     * @param reference the bank's own number
     */
    record Accepted(String reference, Instant at) implements DepositAnswer {}

    /** The bank does not pay it, now or ever. */
    record Rejected(Fault fault, String reason) implements DepositAnswer {}

    /** The bank paid, and the money came back. */
    record Returned(Fault fault, Instant at, String reason) implements DepositAnswer {}

    /** Certainly not received: the same deposit may be submitted again. */
    record Unavailable(String reason) implements DepositAnswer {}

    /** Nobody knows, or the bank is still thinking: it is queried, never submitted under another key. */
    record Unknown(String reason) implements DepositAnswer {}
}
