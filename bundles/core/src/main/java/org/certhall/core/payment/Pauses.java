package org.certhall.core.payment;

import java.time.Duration;
import java.time.Instant;
import org.certhall.core.work.WorkHandler.Result;

/** How long to wait before a channel is asked again: the longer, the longer it has been going on. */
final class Pauses {
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int SHARE = 6;

    private Pauses() {}

    static Result later(Instant since, Instant now, String reason) {
        return new Result.Later(now.plus(after(since, now)), reason);
    }

    static Duration after(Instant since, Instant now) {
        Duration pause = Duration.between(since, now).dividedBy(SHARE);
        if (pause.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
