package org.certhall.api.review;

import java.time.Instant;

/**
 * A call to an organisation, as it is on record (S88).
 *
 * @param officer his name
 * @param counts whether it was made in the present review
 */
public record CallBack(Talk talk, String officer, Instant recorded, boolean counts) {
    /**
     * A call as an officer tells of it.
     *
     * @param number that was called
     * @param source where that number was found, independently of the application
     * @param person who answered
     * @param at when
     * @param note what else is worth knowing; may be blank
     */
    public record Talk(String number, String source, String person, Instant at, Result result, String note) {
        /** Longest text in it, in characters. */
        public static final int LONGEST = 200;

        /** Keeps personal data out of logs. */
        @Override
        public String toString() {
            return "Talk[" + result + "]";
        }
    }

    /** What came of it. */
    public enum Result {
        /** The organisation knows of the application and of its handler. */
        CONFIRMED,
        /** It does not. */
        DENIED,
        /** Nobody was reached who could say. */
        NOT_REACHED
    }
}
