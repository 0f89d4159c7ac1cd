package org.certhall.console;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the console fills into a command's fields before it runs the command. */
final class Given {
    private Given() {}

    static <T> T value(@Nullable T filledIn) {
        return Objects.requireNonNull(filledIn, "not filled in by the console");
    }

    /** Refuses the command with a sentence where a service is not there just now. */
    static <T> T orRefuse(@Nullable T service, String sentence) {
        if (service == null) {
            throw new IllegalStateException(sentence);
        }
        return service;
    }
}
