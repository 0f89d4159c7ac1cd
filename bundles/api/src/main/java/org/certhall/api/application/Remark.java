package org.certhall.api.application;

/**
 * What an officer wants changed about one answer (S87).
 *
 * @param reason in the officer's words, for the applicant
 */
public record Remark(FieldKey field, String reason) {
    /** Longest reason that is taken, in characters. */
    public static final int LONGEST = 500;

    /** Keeps what officers write about people out of logs. */
    @Override
    public String toString() {
        return "Remark[" + field + "]";
    }
}
