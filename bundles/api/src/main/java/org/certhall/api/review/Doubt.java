package org.certhall.api.review;

/** Why an application goes to an officer (S85, T5); an applicant never learns which. */
public enum Doubt {
    /** An authority says that something does not belong together. */
    MISMATCH,
    /** No authority knows the number, or can compare all of it. */
    NO_RECORD,
    /** No authority answered in time. */
    UNAVAILABLE,
    /** The organisation is listed for irregularities, or struck off. */
    STANDING,
    /** A document of a kind that no authority compares. */
    OTHER_DOCUMENT,
    /** The papers do not show what they should. */
    PAPERS,
    /** The papers have not been read in time. */
    UNREAD,
    /** The project wants an officer in any case. */
    POLICY
}
