package org.certhall.api.message;

/** The error of this area. */
public final class MessageException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public MessageException(Code code) {
        super(code.name());
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What is wrong, stable over versions. */
    public enum Code {
        /** There is no such template. */
        TEMPLATE,
        /** The recipient is no mobile number, or no address, as the channel wants it. */
        RECIPIENT
    }
}
