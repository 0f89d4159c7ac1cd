package org.certhall.plugins.payments.alipay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Times as Alipay writes them, by China's clock. */
final class AlipayTime {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CHINA);
    private static final int LENGTH = 19;

    private AlipayTime() {}

    static String of(Instant at) {
        return FORM.format(at);
    }

    /** Reads a time, with or without parts of a second. */
    static Optional<Instant> read(String written) {
        try {
            String seconds = written.substring(0, Math.min(LENGTH, written.length()));
            return Optional.of(LocalDateTime.parse(seconds, FORM).atZone(CHINA).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
