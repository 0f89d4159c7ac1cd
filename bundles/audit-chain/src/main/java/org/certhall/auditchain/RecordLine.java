package org.certhall.auditchain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a record that is hashed, and a line of an export: one JSON object in canonical form (RFC 8785), in UTF-8,
 * without a line feed.
 *
 * <pre>{@code {"action":"login.failed","actor":"anonymous","at":"2026-11-22T16:30:00.123456Z","details":{},"number":7,"object":"account:7","origin":""}}</pre>
 *
 * <p>{@code at} is in UTC with six digits of a second; {@code details} is an object of strings.
 */
public final class RecordLine {
    private static final DateTimeFormatter MICROS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    /** In canonical form, a number follows this name nowhere else: all other values are strings. */
    private static final Pattern NUMBER = Pattern.compile("\"number\":([1-9][0-9]{0,17}),");

    private RecordLine() {}

    /**
     * Writes a record.
     *
     * @param details as {@link Details#json} writes them
     */
    public static byte[] of(
            long number, Instant at, String actor, String action, String object, String origin, String details) {
        StringBuilder json = new StringBuilder(256);
        json.append("{\"action\":");
        CanonicalJson.string(json, action);
        json.append(",\"actor\":");
        CanonicalJson.string(json, actor);
        json.append(",\"at\":\"");
        MICROS.formatTo(at, json);
        json.append("\",\"details\":").append(details);
        json.append(",\"number\":").append(number);
        json.append(",\"object\":");
        CanonicalJson.string(json, object);
        json.append(",\"origin\":");
        CanonicalJson.string(json, origin);
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the number of a record; empty where the line has none. */
    public static OptionalLong number(byte[] line) {
        Matcher number = NUMBER.matcher(new String(line, StandardCharsets.ISO_8859_1));
        return number.find() ? OptionalLong.of(Long.parseLong(number.group(1))) : OptionalLong.empty();
    }
}
