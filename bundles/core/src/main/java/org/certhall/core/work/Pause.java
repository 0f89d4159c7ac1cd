package org.certhall.core.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait between attempts: twice as long each time, with jitter, so that what failed together does not return together. */
final class Pause {
    static final Duration FIRST = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofMinutes(30);
    private static final double JITTER = 0.25;

    private final RandomGenerator random;

    Pause(RandomGenerator random) {
        this.random = random;
    }

    /** Gives the pause after so many attempts, at least one. */
    Duration after(int attempts) {
        int doublings = Math.min(attempts - 1, 30);
        long millis = Math.min(FIRST.toMillis() << doublings, LONGEST.toMillis());
        return Duration.ofMillis(Math.round(millis * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    }
}
