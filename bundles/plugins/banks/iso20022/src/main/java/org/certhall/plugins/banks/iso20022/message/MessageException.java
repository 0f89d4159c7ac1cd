package org.certhall.plugins.banks.iso20022.message;

/** What a bank sent is not the message that was asked for; says why, without quoting from it. */
public final class MessageException extends Exception {
    private static final long serialVersionUID = 1;

    MessageException(String reason) {
        super(reason, null, false, false);
    }
}
