package org.certhall.api.transfer;

/** The error of this area. */
public final class TransferException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public TransferException(Code code) {
        super(code.name());
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What went wrong, stable over versions. */
    public enum Code {
        /** There is no such transfer. */
        GONE,
        /** It has moved on meanwhile. */
        NOT_NOW,
        /** Whoever decided cannot agree himself. */
        SAME_OFFICER,
        /** There is no such order, or it never was to be paid by transfer. */
        NO_ORDER,
        /** The order wants another amount. */
        OTHER_AMOUNT,
        /** Another transfer has paid the same trade. */
        PAID_ALREADY,
        /** The reason or the bank's number is missing. */
        MISSING,
        /** It is too long. */
        TOO_LONG
    }
}
