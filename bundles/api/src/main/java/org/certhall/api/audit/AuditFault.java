package org.certhall.api.audit;

/**
 * Something that is wrong with the audit log.
 *
 * @param from the first record that it is about
 * @param until the last one
 */
public record AuditFault(Kind kind, long from, long until) {
    /** What is wrong, stable over versions. */
    public enum Kind {
        /** Records were removed. */
        RECORDS_MISSING,
        /** Records are not as they were sealed. */
        RECORDS_CHANGED,
        /** Records stand in the log without belonging to the chain. */
        RECORDS_ADDED,
        /** Records are numbered, but no signed head covers them. */
        RECORDS_UNCOVERED,
        /** Records have been waiting for the sealer for more than a minute; they have no numbers yet. */
        RECORDS_LATE,
        /** The database lacks a signed head that stands outside. */
        HEADS_MISSING_INSIDE,
        /** The file outside lacks a signed head that stands in the database. */
        HEADS_MISSING_OUTSIDE,
        /** Database and file have different heads of the same record. */
        HEADS_DIFFER,
        /** A head is unreadable, out of order, or does not follow the one before it. */
        HEADS_BROKEN,
        /** A head has a wrong signature. */
        SIGNATURE_WRONG,
        /** A head is signed by a key that this hall does not have. */
        KEY_UNKNOWN
    }
}
