package org.certhall.auditchain;

import java.util.Map;
import java.util.TreeMap;

/** Writes JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) leaves. */
final class CanonicalJson {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private CanonicalJson() {}

    /** Appends a string in quotes (RFC 8785, section 3.2.2.2). */
    static void string(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(json, text.charAt(i));
        }
        json.append('"');
    }

    /** Appends an object of strings, ordered by the UTF-16 units of their names (section 3.2.3). */
    static void object(StringBuilder json, Map<String, String> members) {
        json.append('{');
        String comma = "";
        for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
            json.append(comma);
            string(json, member.getKey());
            json.append(':');
            string(json, member.getValue());
            comma = ",";
        }
        json.append('}');
    }

    private static void character(StringBuilder json, char unit) {
        switch (unit) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (unit < ' ') {
                    json.append("\\u00").append(HEX[unit >> 4]).append(HEX[unit & 15]);
                } else {
                    json.append(unit);
                }
            }
        }
    }
}
