package org.certhall.web.components;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the hall's clock shows them, wherever its server and its visitors are. */
public final class HallTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = formatter("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = formatter("yyyy-MM-dd HH:mm:ss");

    private HallTime() {}

    /** Writes a time to the minute. */
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** Writes a time to the second. */
    public static String second(Instant time) {
        return SECOND.format(time);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZONE);
    }
}
