package org.certhall.core.persistence;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long something is kept, as configured. */
public final class KeptDays {
    private static final Logger LOG = LoggerFactory.getLogger(KeptDays.class);

    private KeptDays() {}

    /** Gives the days, one at least: a mistyped number must not make the hall forget at once. */
    public static Duration of(String key, int days) {
        if (days < 1) {
            LOG.warn("{} is not positive; one day counts", key);
        }
        return Duration.ofDays(Math.max(1, days));
    }
}
