package org.certhall.api.review;

import java.time.Instant;
import java.util.Optional;

/**
 * What an officer asked the applicant, and what he answered (T25).
 *
 * @param answer empty while he has not
 */
public record Question(String text, Instant asked, Optional<Answer> answer) {
    /** The field under which a picture that goes with an answer is kept, as {@code document:} and this. */
    public static final String PICTURE = "answer-to-officer";

    /** Keeps what people write out of logs. */
    @Override
    public String toString() {
        return "Question[" + asked + "]";
    }

    /**
     * An answer.
     *
     * @param document the id of a picture that goes with it
     */
    public record Answer(String text, Optional<String> document, Instant at) {
        /** Keeps what people write out of logs. */
        @Override
        public String toString() {
            return "Answer[" + at + "]";
        }
    }
}
