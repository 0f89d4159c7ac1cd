package org.certhall.plugins.payments.channels;

/** There is no answer that can be believed; the message says why, without personal data. */
public final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1;

    public NoAnswerException(String reason) {
        super(reason, null, false, false);
    }

    /** Gives why there is none. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
