package org.certhall.core.audit;

/** The error of keys or heads that do not fit this database; its message tells an operator what to do. */
final class UnusableHeadsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableHeadsException(String message) {
        super(message);
    }

    UnusableHeadsException(String message, Throwable cause) {
        super(message, cause);
    }
}
