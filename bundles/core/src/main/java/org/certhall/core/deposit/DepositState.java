package org.certhall.core.deposit;

/** How a deposit fares. */
enum DepositState {
    /** The bank has been asked, or is about to be. */
    ASKED,
    /** Nobody waits for it any more, but the bank may take it yet: it is followed until the bank has said so. */
    DROPPED,
    /** The bank has accepted it; its amount can be told (S100). */
    ACCEPTED,
    /** Given up before the bank heard of it. */
    WITHDRAWN,
    /** The bank does not pay it. */
    REFUSED,
    /** The bank paid, and the money came back. */
    RETURNED,
    /** 72 hours are over. */
    EXPIRED,
    /** A newer one was accepted (T12). */
    REPLACED,
    /** Accepted, and nobody needs it: skipped, cancelled. */
    LEFT,
    /** The amount was told. */
    PROVED,
    /** All tries were wrong. */
    SPENT;

    /** Tells whether something can still happen to it. */
    boolean isOpen() {
        return this == ASKED || this == DROPPED || this == ACCEPTED;
    }
}
