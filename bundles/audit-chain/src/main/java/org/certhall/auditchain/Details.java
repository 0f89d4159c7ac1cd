package org.certhall.auditchain;

import java.util.Map;
import java.util.TreeMap;

/** The details of a record as one JSON object of strings, in canonical form. */
public final class Details {
    private final String json;
    private int next;

    private Details(String json) {
        this.json = json;
    }

    /** Writes the details as the record holds them. */
    public static String json(Map<String, String> details) {
        StringBuilder json = new StringBuilder();
        CanonicalJson.object(json, details);
        return json.toString();
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Map<String, String> parse(String json) {
        return new Details(json).object();
    }

    private Map<String, String> object() {
        Map<String, String> members = new TreeMap<>();
        expect('{');
        if (peek() != '}') {
            member(members);
            while (peek() == ',') {
                expect(',');
                member(members);
            }
        }
        expect('}');
        if (!json(members).equals(json)) {
            throw broken();
        }
        return members;
    }

    private void member(Map<String, String> members) {
        String name = string();
        expect(':');
        members.put(name, string());
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        expect('"');
        while (peek() != '"') {
            char unit = take();
            text.append(unit == '\\' ? escaped() : unit);
        }
        expect('"');
        return text.toString();
    }

    private char escaped() {
        char unit = take();
        return switch (unit) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> (char) ((digit() << 12) | (digit() << 8) | (digit() << 4) | digit());
            default -> unit;
        };
    }

    private int digit() {
        int digit = Character.digit(take(), 16);
        if (digit < 0) {
            throw broken();
        }
        return digit;
    }

    private void expect(char wanted) {
        if (take() != wanted) {
            throw broken();
        }
    }

    private char take() {
        char unit = peek();
        next++;
        return unit;
    }

    private char peek() {
        if (next >= json.length()) {
            throw broken();
        }
        return json.charAt(next);
    }

    private static IllegalArgumentException broken() {
        return new IllegalArgumentException("the details of a record are no JSON object of strings in canonical form");
    }
}
