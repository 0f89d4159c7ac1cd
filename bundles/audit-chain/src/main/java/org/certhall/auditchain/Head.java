package org.certhall.auditchain;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed statement that the chain up to a number has this hash. One line of text, in ASCII:
 *
 * <pre>{@code certhall-head-1 NUMBER HASH TIME KEY PREVIOUS SIGNATURE}</pre>
 *
 * <p>Signed by Ed25519 (RFC 8032) is the line up to and without the blank before the signature. Because each head names
 * the hash of the line before it, a good signature of the last one vouches for all.
 *
 * @param number of the newest record that it covers
 * @param hash of that record, 64 hexadecimal digits
 * @param at when it was sealed, in seconds
 * @param key {@link HeadKey#id} of the key that signed it
 * @param previous SHA-256 of the line before this one, without its line feed; 64 zeros for the first
 * @param signature in Base64
 */
public record Head(long number, String hash, Instant at, String key, String previous, String signature) {
    /** What stands for the line before the first one. */
    public static final String NONE = "0".repeat(64);

    private static final String FORMAT = "certhall-head-1";
    private static final Pattern LINE = Pattern.compile(FORMAT
            + " ([1-9][0-9]{0,17}) ([0-9a-f]{64}) ([0-9TZ:-]{20}) ([0-9a-f]{16}) ([0-9a-f]{64}) ([A-Za-z0-9+/]{86}==)");

    /**
     * Makes a head.
     *
     * @param signing signs the bytes that it is given
     */
    public static Head sign(
            long number, byte[] hash, Instant at, String key, String previous, Function<byte[], byte[]> signing) {
        Head draft =
                new Head(number, HexFormat.of().formatHex(hash), at.truncatedTo(ChronoUnit.SECONDS), key, previous, "");
        String signature = Base64.getEncoder().encodeToString(signing.apply(draft.signed()));
        return new Head(number, draft.hash, draft.at, key, previous, signature);
    }

    /** Reads a line; empty where it is not exactly what {@link #line} would write. */
    public static Optional<Head> parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Head head = new Head(
                    Long.parseLong(parts.group(1)),
                    parts.group(2),
                    Instant.parse(parts.group(3)),
                    parts.group(4),
                    parts.group(5),
                    parts.group(6));
            return Optional.of(head)
                    .filter(read -> read.isCanonical() && read.line().equals(line));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    /** Gives the line without line feed. */
    public String line() {
        return text() + " " + signature;
    }

    /** Gives the bytes that are signed. */
    public byte[] signed() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    /** Gives what the next head names as {@code previous}. */
    public String digest() {
        return HexFormat.of().formatHex(ChainHash.sha256().digest(line().getBytes(StandardCharsets.US_ASCII)));
    }

    byte[] signatureBytes() {
        return Base64.getDecoder().decode(signature);
    }

    /** The last character of Base64 has bits that mean nothing; they have to be zero. */
    private boolean isCanonical() {
        return Base64.getEncoder().encodeToString(signatureBytes()).equals(signature);
    }

    private String text() {
        return FORMAT + " " + number + " " + hash + " " + at + " " + key + " " + previous;
    }
}
