package org.certhall.api.payment;

/** The error of this area. */
public final class PaymentException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public PaymentException(Code code) {
        super(code.name());
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What went wrong, stable over versions. */
    public enum Code {
        /** There is no such order or link for the caller. */
        GONE,
        /** The order is not to be paid, or has not been paid. */
        NOT_NOW,
        /** The channel is not installed. */
        NO_CHANNEL,
        /** The order has had too many attempts within the hour. */
        TOO_OFTEN,
        /** The channel cannot be asked now. */
        UNKNOWN,
        /** No paper can be written now. */
        NO_PAPER
    }
}
