package org.certhall.api.order;

/** Where an order stands in its life (requirements §12); {@code docs/order-life.md} draws the way from one to the next. */
public enum OrderState {
    /** Being filled in. */
    DRAFT,
    /** Handed in; the automatic checks run. */
    SUBMITTED,
    /** Waits for the applicant to ask for the micro-deposit. */
    AWAITING_DEPOSIT,
    /** The bank has accepted the deposit; the applicant tells its amount. */
    DEPOSIT_SENT,
    /** Waits for an officer, or for the second one. */
    UNDER_REVIEW,
    /** An officer has a question to the applicant. */
    ON_HOLD,
    /** Sent back with reasons; the applicant may mend it. */
    REJECTED,
    /** All reviews are passed. */
    AWAITING_PAYMENT,
    /** Paid, or free of charge. */
    PAID,
    /** Keys are being written. */
    IN_PRODUCTION,
    /** Every key is written and read back. */
    PRODUCED,
    /** On its way; the address can no longer change. */
    SHIPPED,
    /** Lies ready at the counter. */
    AWAITING_COLLECTION,
    /** The holder has his keys. */
    COMPLETED,
    /** Given up before payment. */
    CANCELLED,
    /** Left alone for too long before payment. */
    EXPIRED,
    /** Refused for good by two officers. */
    REFUSED,
    /** The money is on its way back. */
    REFUNDING,
    /** The money is back. */
    REFUNDED;

    /** Tells whether nothing leads out of this state. */
    public boolean isFinal() {
        return switch (this) {
            case COMPLETED, CANCELLED, EXPIRED, REFUSED, REFUNDED -> true;
            default -> false;
        };
    }
}
