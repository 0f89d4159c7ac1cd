package org.certhall.api.order;

/** The error of this area. */
public final class OrderException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public OrderException(Code code) {
        super(code.name());
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What went wrong, stable over versions. */
    public enum Code {
        /** There is no such order for the caller. */
        GONE,
        /** The order does not stand where that could be done, or something that it takes is missing. */
        NOT_NOW,
        /** Somebody has changed the order since the caller saw it. */
        CHANGED,
        /** The owner's account is not activated (S22). */
        NOT_ACTIVATED
    }
}
