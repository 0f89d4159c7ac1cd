package org.certhall.api.sheet;

/** The error of the area of tables. */
public final class SheetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final int limit;

    /** What went wrong. */
    public enum Code {
        /** There is no such upload, or it is somebody else's. */
        UNKNOWN,
        /** What was selected is not on offer at the moment. */
        NOT_ON_OFFER,
        /** There have been too many uploads within the last hour. */
        TOO_OFTEN,
        /** Another upload of the account is being worked through. */
        BUSY,
        /** There is no row to work through. */
        NO_ROWS,
        /** There are more rows than {@link #limit}. */
        TOO_MANY_ROWS,
        /** The account would have more open drafts than {@link #limit}. */
        TOO_MANY_DRAFTS,
        /** The very same rows were uploaded before. */
        UPLOADED_BEFORE
    }

    public SheetException(Code code) {
        this(code, 0);
    }

    public SheetException(Code code, int limit) {
        super(code.name());
        this.code = code;
        this.limit = limit;
    }

    public Code code() {
        return code;
    }

    /** Gives the limit that would have been passed; 0 for codes that have none. */
    public int limit() {
        return limit;
    }
}
