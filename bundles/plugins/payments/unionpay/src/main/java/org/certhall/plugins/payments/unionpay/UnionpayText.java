package org.certhall.plugins.payments.unionpay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.value.Money;

/** How UnionPay writes fields, times and amounts. */
final class UnionpayText {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private UnionpayText() {}

    static String time(Instant at) {
        return TIME.format(at.atZone(CHINA));
    }

    /**
     * Reads a time without a year, {@code MMDDhhmmss}.
     *
     * @param about a day not far from it
     */
    static Optional<Instant> time(String written, LocalDate about) {
        int year = about.getYear();
        if (written.startsWith("01") && about.getMonthValue() == 12) {
            year++;
        } else if (written.startsWith("12") && about.getMonthValue() == 1) {
            year--;
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(year + written, TIME).atZone(CHINA).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** Reads an amount in fen. */
    static Optional<Money> fen(String written) {
        return written.matches("[0-9]{1,12}") ? Optional.of(new Money(Long.parseLong(written))) : Optional.empty();
    }

    /** Reads an answer: fields that are not encoded, whose values may have parts in braces. */
    static Map<String, String> read(String answer) {
        Map<String, String> fields = new LinkedHashMap<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= answer.length(); i++) {
            char character = i == answer.length() ? '&' : answer.charAt(i);
            if (character == '{' || character == '[') {
                depth++;
            } else if (character == '}' || character == ']') {
                depth--;
            } else if (character == '&' && (depth <= 0 || i == answer.length())) {
                String field = answer.substring(from, i);
                int equals = field.indexOf('=');
                if (equals > 0) {
                    fields.put(field.substring(0, equals), field.substring(equals + 1));
                }
                from = i + 1;
            }
        }
        return fields;
    }
}
