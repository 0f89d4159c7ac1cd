package org.certhall.api.review;

/** The error of this area. */
public final class ReviewException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public ReviewException(Code code) {
        super(code.name());
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What went wrong, stable over versions. */
    public enum Code {
        /** There is no such order, or nothing in it of that name. */
        GONE,
        /** The order is not under review any more, or stands where that cannot be done. */
        OVER,
        /** Somebody has changed the order since the caller saw it. */
        CHANGED,
        /** Another officer has claimed it. */
        TAKEN,
        /** The caller has not claimed it, or his time is over. */
        NOT_CLAIMED,
        /** The caller entered the order himself. */
        OWN,
        /** Neither a call-back nor another proof of the project is on record (S88). */
        NOT_PROVED,
        /** The caller has said so already; it takes another officer. */
        SIGNED,
        /** A text is missing or too long, or a reason names nothing that the application has. */
        NO_REASON,
        /** Whoever is to have it is no officer, or entered it himself. */
        NO_OFFICER
    }
}
