package org.certhall.core.secondfactor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.core.challenge.Throttle;

/** Limits for tests, kept in memory. */
public final class Counting implements Throttle {
    private final Clock clock;
    private final Map<String, List<Instant>> taken = new ConcurrentHashMap<>();

    public Counting(Clock clock) {
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
        Instant now = clock.instant();
        return limit.windows().stream()
                .filter(window -> times(limit, subject).stream()
                                .filter(time -> time.isAfter(now.minus(window.time())))
                                .count()
                        >= window.count())
                .map(Window::time)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    @Override
    public synchronized void clear(Limit limit, String subject) {
        times(limit, subject).clear();
    }

    private List<Instant> times(Limit limit, String subject) {
        return taken.computeIfAbsent(limit.name() + " " + subject, key -> new CopyOnWriteArrayList<>());
    }
}
