package org.certhall.core.verification;

/** The answers that are kept as evidence; one that never came is none. */
enum Result {
    MATCH,
    MISMATCH,
    NO_RECORD
}
