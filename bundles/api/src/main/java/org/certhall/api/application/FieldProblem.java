package org.certhall.api.application;

import org.certhall.api.identifier.Fault;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one answer (S68, S82).
 *
 * @param fault for {@link Code#FAULT}: what is wrong with the number, and where
 * @param limit for {@link Code#TOO_LONG}: how many characters there may be
 * @param message for {@link Code#PATTERN}: the project's own sentence; {@code null} where it has none
 */
public record FieldProblem(
        FieldKey field,
        Code code,
        @Nullable Fault fault,
        int limit,
        @Nullable LocalisedText message) {
    /** The kinds of problem. */
    public enum Code {
        /** Nothing was typed or chosen or uploaded. */
        MISSING,
        /** A number is wrong. */
        FAULT,
        TOO_LONG,
        /** It cannot be what it should be, such as a mail address without @. */
        MALFORMED,
        /** The choice is not on offer. */
        NOT_OFFERED,
        /** It does not have the form that the project wants. */
        PATTERN,
        /** The picture that it names is not kept for this field of this application. */
        GONE
    }
}
