package org.certhall.core.challenge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts how close together things happened. */
final class Bursts {
    private Bursts() {}

    /** Gives the most moments, in order of time, that fall into any stretch shorter than the given time. */
    static long most(List<Instant> moments, Duration time) {
        long most = 0;
        int first = 0;
        for (int last = 0; last < moments.size(); last++) {
            while (!moments.get(first).plus(time).isAfter(moments.get(last))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
