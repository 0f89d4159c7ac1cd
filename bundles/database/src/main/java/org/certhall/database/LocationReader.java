package org.certhall.database;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code h2:FILE} and {@code postgresql://user:password@host:port/database}.
 *
 * <p>Complaints never repeat the value, which may hold a password; therefore {@link java.net.URI} is not used.
 */
final class LocationReader {
    private static final String FORM = "postgresql://user:password@host:port/database";
    private static final Pattern POSTGRESQL = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^/?]*)@)?(?<host>"
                    + "\\[[0-9A-Fa-f:.%]+\\]|[^@:/?#\\[\\]\\s]+)(?::(?<port>[^/?@]*))?/(?<database>[^/?#]+)(?:\\?(?<parameters>.*))?");
    private static final Pattern PARAMETERS = Pattern.compile("[A-Za-z]+=[^&\\s]*(?:&[A-Za-z]+=[^&\\s]*)*");
    private static final Pattern SECRET = Pattern.compile("(?i)(?:^|&)(?:user|password|sslpassword)=");
    private static final int DEFAULT_PORT = 5432;

    private final String source;

    /** @param source the name of the setting, with which each complaint begins */
    LocationReader(String source) {
        this.source = source;
    }

    /** @throws IllegalArgumentException with one line that says what is wrong */
    DatabaseLocation read(String value) {
        String location = value.strip();
        if (location.startsWith("h2:")) {
            return h2(location.substring(3));
        }
        if (location.toLowerCase(Locale.ROOT).startsWith("postgres")) {
            return postgresql(location);
        }
        throw complaint("is neither h2:FILE nor " + FORM);
    }

    private DatabaseLocation h2(String file) {
        if (!file.startsWith("/") || file.contains(";") || file.endsWith("/")) {
            throw complaint("needs the absolute path of a file, without a semicolon, after h2:");
        }
        return DatabaseLocation.h2(file);
    }

    private DatabaseLocation postgresql(String location) {
        Matcher form = POSTGRESQL.matcher(location);
        if (!form.matches()) {
            throw complaint("is not of the form " + FORM
                    + "; in user, password and database / ? # @ are written %2F %3F %23 %40");
        }
        String credentials = text(form, "user");
        int colon = credentials.indexOf(':');
        String user = decode(colon < 0 ? credentials : credentials.substring(0, colon));
        String password = colon < 0 ? "" : decode(credentials.substring(colon + 1));
        if (user.isEmpty()) {
            throw complaint("names no user; the form is " + FORM);
        }
        return DatabaseLocation.postgresql(
                form.group("host"),
                port(text(form, "port")),
                decode(form.group("database")),
                user,
                password,
                parameters(text(form, "parameters")));
    }

    private int port(String digits) {
        if (digits.isEmpty()) {
            return DEFAULT_PORT;
        }
        if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 65535) {
            throw complaint("has a port that is no number from 1 to 65535");
        }
        return Integer.parseInt(digits);
    }

    private String parameters(String parameters) {
        if (parameters.isEmpty()) {
            return "";
        }
        if (!PARAMETERS.matcher(parameters).matches()
                || SECRET.matcher(parameters).find()) {
            throw complaint(
                    "may end in ?name=value&name=value with settings of the driver, but not with user or password");
        }
        return parameters;
    }

    private String decode(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(plain.length);
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] != '%') {
                decoded.put(plain[i]);
            } else if (i + 2 < plain.length && isHex(plain[i + 1]) && isHex(plain[i + 2])) {
                decoded.put((byte) (HexFormat.fromHexDigit(plain[++i]) << 4 | HexFormat.fromHexDigit(plain[++i])));
            } else {
                throw complaint("has a % that no two hexadecimal digits follow; a % itself is written %25");
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            throw complaint("has percent-encoded bytes that are no UTF-8");
        }
    }

    private static boolean isHex(byte digit) {
        return HexFormat.isHexDigit(digit);
    }

    private static String text(Matcher form, String group) {
        String text = form.group(group);
        return text == null ? "" : text;
    }

    private IllegalArgumentException complaint(String sentence) {
        return new IllegalArgumentException(source + " " + sentence);
    }
}
