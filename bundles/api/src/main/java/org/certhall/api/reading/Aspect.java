package org.certhall.api.reading;

/** What a reader looks for; where nobody looked, nothing is known. */
public enum Aspect {
    /** QR codes. */
    CODES,
    /** Red stamps. */
    STAMPS,
    /** Printed text. */
    TEXT
}
