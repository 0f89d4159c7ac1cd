package org.certhall.api.reading;

/**
 * What a check of a paper says; everything but {@link Outcome#AGREES} is a doubt, which leads to an officer (S85).
 *
 * @param place where on the picture, or {@link Place#EVERYWHERE}
 */
public record Finding(Check check, Outcome outcome, Place place) {
    /** What was checked. */
    public enum Check {
        /** The letter is the one made for this draft (S66). */
        DRAFT_CODE,
        /** A red stamp is on the paper (S56). */
        STAMP,
        /** The letter names the handler (S66). */
        HANDLER_NAME,
        ORGANISATION_NAME,
        SOCIAL_CREDIT_CODE,
        LEGAL_PERSON
    }

    /** What came of it. */
    public enum Outcome {
        AGREES,
        /** The paper says something else. */
        DIFFERS,
        /** The letter was made for this draft, but what it says has been changed since. */
        OUTDATED,
        /** The reader looked, and could not make it out. */
        NOT_SEEN,
        /** Nobody could look. */
        NOT_CHECKED
    }

    /** Tells whether the check leaves a doubt. */
    public boolean doubtful() {
        return outcome != Outcome.AGREES;
    }
}
