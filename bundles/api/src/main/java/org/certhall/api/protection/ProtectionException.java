package org.certhall.api.protection;

/** The error of this area; it never carries the data or the key. */
public final class ProtectionException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public ProtectionException(Code code, Throwable cause) {
        super(code.name(), cause);
        this.code = code;
    }

    public ProtectionException(Code code) {
        super(code.name());
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What is wrong, stable over versions. */
    public enum Code {
        UNKNOWN_KEY,
        TAMPERED,
        KEYS_UNREADABLE
    }
}
