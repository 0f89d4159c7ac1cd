package org.certhall.core.challenge;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.LongStream;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.certhall.core.challenge.Throttle.Limit;
import org.certhall.core.challenge.Throttle.Window;

/**
 * The row of a subject under a limit: when it took what it took. The exact moments, rather than tokens that trickle in,
 * because a bucket of five an hour lets ten through in its first hour.
 */
@Entity
@Table(name = "allowance")
public class Allowance {
    @Id
    private String id;

    private byte[] taken;
    private Instant expires;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected Allowance() {}

    Allowance(String id, Instant now) {
        this.id = id;
        this.taken = new byte[0];
        this.expires = now;
    }

    /** Tells how long until the limit grants one more; zero where at once. */
    Duration waiting(Limit limit, Instant now) {
        long[] moments = moments();
        long millis = now.toEpochMilli();
        long free = millis;
        for (Window window : limit.windows()) {
            int oldest = moments.length - Math.toIntExact(window.count());
            if (oldest >= 0) {
                free = Math.max(free, moments[oldest] + window.time().toMillis());
            }
        }
        return Duration.ofMillis(free - millis);
    }

    /** Takes one, whatever the limit says. */
    void take(Limit limit, Instant now) {
        Duration longest = limit.windows().stream()
                .map(Window::time)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        long millis = now.toEpochMilli();
        long past = millis - longest.toMillis();
        long[] moments = LongStream.concat(Arrays.stream(moments()), LongStream.of(millis))
                .filter(moment -> moment > past)
                .sorted()
                .toArray();
        ByteBuffer bytes = ByteBuffer.allocate(moments.length * Long.BYTES);
        bytes.asLongBuffer().put(moments);
        taken = bytes.array();
        expires = now.plus(longest).truncatedTo(ChronoUnit.MICROS);
    }

    /** Forgets everything that was taken. */
    void clear() {
        taken = new byte[0];
    }

    private long[] moments() {
        long[] moments = new long[taken.length / Long.BYTES];
        ByteBuffer.wrap(taken).asLongBuffer().get(moments);
        return moments;
    }
}
