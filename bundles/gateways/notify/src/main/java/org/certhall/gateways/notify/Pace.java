package org.certhall.gateways.notify;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Counts what each address posts in a minute; what it forgets between minutes needs no sweeping. */
final class Pace {
    private final int most;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    Pace(int most, Clock clock) {
        this.most = Math.max(1, most);
        this.clock = clock;
    }

    /** Tells whether an address may post one more, and counts it. */
    synchronized boolean admits(String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            counts.clear();
        }
        return counts.merge(address, 1, Integer::sum) <= most;
    }
}
