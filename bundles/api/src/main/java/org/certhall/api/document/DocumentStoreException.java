package org.certhall.api.document;

/** A store cannot do now what it was asked for; it may later. */
public final class DocumentStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param reason for the administrator; no secrets, no personal data */
    public DocumentStoreException(String reason, Throwable cause) {
        super(reason, cause);
    }

    public DocumentStoreException(String reason) {
        super(reason);
    }
}
