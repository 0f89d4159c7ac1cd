package org.certhall.api.reading;

/** What a picture is meant to show. */
public enum PaperKind {
    /** A licence or certificate of registration, stamped. */
    LICENCE,
    /** A letter of authorisation. */
    LETTER,
    /** One side of an identity card. */
    IDENTITY_CARD,
    /** Anything else. */
    OTHER
}
