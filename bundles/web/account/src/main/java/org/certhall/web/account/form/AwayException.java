package org.certhall.web.account.form;

/** The error of a service that left while its page was open; the page goes on when it is back. */
public final class AwayException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
