package org.certhall.plugins.banks.iso20022.host;

/** There is no answer that can be believed; the message says why. */
final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1;

    private final Case which;

    /** What that means for what was asked, and for the administrator. */
    enum Case {
        /** The bank has certainly not taken it; the connection heals by itself. */
        NOT_TAKEN,
        /** The bank has certainly not taken it, and an administrator must act. */
        REFUSED,
        /** The bank may have taken it. */
        UNSURE,
        /** The bank may have taken it, and an administrator must act. */
        UNBELIEVABLE
    }

    NoAnswerException(Case which, String reason) {
        super(reason, null, false, false);
        this.which = which;
    }

    boolean certainlyNotTaken() {
        return which == Case.NOT_TAKEN || which == Case.REFUSED;
    }

    boolean administratorMustAct() {
        return which == Case.REFUSED || which == Case.UNBELIEVABLE;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
