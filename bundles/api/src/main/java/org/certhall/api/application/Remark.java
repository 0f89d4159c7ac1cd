package org.certhall.api.application;

import java.util.Optional;
import org.certhall.api.reading.Place;

/**
 * What an officer wants changed about one answer (S87).
 *
 * @param reason in the officer's words, for the applicant
 * @param spot where on a picture; empty for the whole of it, and for other answers
 */
public record Remark(FieldKey field, String reason, Optional<Place> spot) {
    /** Longest reason that is taken, in characters. */
    public static final int LONGEST = 500;

    /** Is about an answer as a whole. */
    public Remark(FieldKey field, String reason) {
        this(field, reason, Optional.empty());
    }

    /** Keeps what officers write about people out of logs. */
    @Override
    public String toString() {
        return "Remark[" + field + "]";
    }
}
