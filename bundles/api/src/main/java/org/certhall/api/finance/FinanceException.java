package org.certhall.api.finance;

/** The error of this area. */
public final class FinanceException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public FinanceException(Code code) {
        super(code.name());
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What went wrong, stable over versions. */
    public enum Code {
        /** There is no such task or bill. */
        GONE,
        /** The task has been settled meanwhile. */
        SETTLED,
        /** The note is missing or too long. */
        NO_NOTE
    }
}
