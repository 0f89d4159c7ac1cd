package org.certhall.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.certhall.core.challenge.Throttle;

/** A throttle in memory; the real one has tests of its own. */
final class StandInThrottle implements Throttle {
    private final Map<String, List<Instant>> taken = new HashMap<>();
    private final Clock clock;

    StandInThrottle(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Duration take(Limit limit, String subject) {
        Duration wait = look(limit, subject);
        if (wait.isZero()) {
            times(limit, subject).add(clock.instant());
        }
        return wait;
    }

    @Override
    public synchronized Duration look(Limit limit, String subject) {
        Duration longest = Duration.ZERO;
        for (Window window : limit.windows()) {
            List<Instant> within = times(limit, subject).stream()
                    .filter(time -> time.plus(window.time()).isAfter(clock.instant()))
                    .toList();
            if (within.size() >= window.count()) {
                Instant free =
                        within.get((int) (within.size() - window.count())).plus(window.time());
                Duration wait = Duration.between(clock.instant(), free);
                longest = wait.compareTo(longest) > 0 ? wait : longest;
            }
        }
        return longest;
    }

    @Override
    public synchronized void clear(Limit limit, String subject) {
        times(limit, subject).clear();
    }

    private List<Instant> times(Limit limit, String subject) {
        return taken.computeIfAbsent(limit.name() + " " + subject, key -> new ArrayList<>());
    }
}
