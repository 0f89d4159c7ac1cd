package org.certhall.api.transfer;

/** What an officer takes a transfer for. */
public enum TransferDecision {
    /** It pays for an order. */
    MATCH,
    /** It goes back. */
    SEND_BACK,
    /** It has nothing to do with orders. */
    SET_ASIDE
}
