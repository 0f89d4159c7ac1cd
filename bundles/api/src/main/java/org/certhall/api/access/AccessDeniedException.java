package org.certhall.api.access;

/** The error of a call that is not permitted; it says nothing of what the call was about. */
public final class AccessDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public AccessDeniedException(Code code) {
        super(code.name());
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What is wrong, stable over versions. */
    public enum Code {
        /** Nobody has logged in, or the session has ended. */
        LOGIN_REQUIRED,
        /** The account lacks every role that the call asks for. */
        ROLE_REQUIRED,
        /** The account has to accept the present legal texts first. */
        CONSENT_REQUIRED,
        /** The object belongs to somebody else, or there is none. */
        NOT_OWNER
    }
}
