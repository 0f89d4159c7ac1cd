package org.certhall.plugins.payments.channels;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Named fields, as forms and many answers have them. */
public final class Fields {
    private Fields() {}

    /** Gives the text that is signed: every field that has a value, sorted by name, as {@code a=b&c=d}. */
    public static String signed(Map<String, String> fields, Set<String> without) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(field -> !without.contains(field.getKey())
                                && !field.getValue().isEmpty())
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
    }

    /** Writes a form, in UTF-8. */
    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * Reads a form, in UTF-8.
     *
     * @throws IllegalArgumentException where it is none, or a field stands there twice
     */
    public static Map<String, String> read(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a field has no name");
            }
            String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
            String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            if (fields.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("a field stands there twice");
            }
        }
        return fields;
    }
}
