package org.certhall.core.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When reminders let people sleep; equal times mean never.
 *
 * @param from first quiet moment of the day
 * @param until first moment after it, mostly of the next day
 */
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {
    /** Gives the same time, or the end of the quiet hours that it falls into. */
    Instant next(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        LocalTime clock = local.toLocalTime();
        boolean overnight = from.isAfter(until);
        boolean quiet = overnight
                ? !clock.isBefore(from) || clock.isBefore(until)
                : !clock.isBefore(from) && clock.isBefore(until);
        if (!quiet) {
            return time;
        }
        boolean tomorrow = overnight && !clock.isBefore(from);
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(until)
                .atZone(zone)
                .toInstant();
    }
}
