package org.certhall.testing.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import org.certhall.api.message.Outcome;

/** What the contracts ask of every answer. */
final class Timing {
    private Timing() {}

    /** Gives the answer of a call that must come within the limit and without an exception. */
    static Outcome inTime(Duration limit, Supplier<Outcome> call) {
        long start = System.nanoTime();
        Outcome outcome = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit);
        assertThat(outcome).isNotNull();
        return outcome;
    }

    static String reason(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected.reason();
        }
        if (outcome instanceof Outcome.Unavailable unavailable) {
            return unavailable.reason();
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return unknown.reason();
        }
        throw new AssertionError("expected a reason, but the message was accepted");
    }
}
