package org.certhall.api.transfer;

/** Where a transfer stands. */
public enum TransferState {
    /** 待核对: nobody has looked at it. */
    TO_MATCH,
    /** 待复核: one officer has decided, another one has to agree. */
    DECIDED,
    /** 已入账: it paid for an order. */
    BOOKED,
    /** 待退回: finance has to pay it back, whole or in part. */
    TO_RETURN,
    /** 退回待复核: one officer has paid it back, another one has to agree. */
    RETURN_PAID,
    /** 已退回. */
    RETURNED,
    /** 其他款项: it has nothing to do with orders. */
    SET_ASIDE
}
