package org.certhall.auditchain;

/**
 * Something that is wrong with the log.
 *
 * @param from the first record that it is about
 * @param until the last one
 */
public record Fault(Kind kind, long from, long until) {
    /** What is wrong, stable over versions. */
    public enum Kind {
        RECORDS_MISSING("are missing: removed, or written after an export was made"),
        RECORDS_CHANGED("are not as they were sealed"),
        RECORDS_ADDED("stand in the log without belonging to the chain"),
        RECORDS_UNCOVERED("are numbered, but no signed head covers them"),
        RECORDS_LATE("are waiting for the sealer for more than a minute"),
        HEADS_MISSING_INSIDE("have a signed head outside the database that the database lacks"),
        HEADS_MISSING_OUTSIDE("have a signed head in the database that the file outside lacks"),
        HEADS_DIFFER("have one signed head in the database and another one outside"),
        HEADS_BROKEN("have a head that is unreadable, out of order, or does not follow the one before it"),
        SIGNATURE_WRONG("have a head with a wrong signature"),
        KEY_UNKNOWN("have a head signed by a key that is not known here");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Says it in a sentence. */
    public String sentence() {
        return (from == until ? "Record " + from : "Records " + from + " to " + until) + ": these " + kind.words;
    }
}
