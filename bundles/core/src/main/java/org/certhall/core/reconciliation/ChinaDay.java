package org.certhall.core.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as channels count them: by China's calendar, wherever the server is. */
final class ChinaDay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaDay() {}

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    static Instant end(LocalDate day) {
        return begin(day.plusDays(1));
    }
}
