package org.certhall.plugins.payments.channels;

import java.time.Duration;

/** How long something may take that takes several calls. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** Starts to count. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Gives what is left, zero where nothing is. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
