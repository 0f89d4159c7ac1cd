package org.certhall.core.protection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 bits with its name, {@code index} or {@code data-0001} and so on. */
final class NamedKey {
    private static final String FORMAT = "certhall-key-1";
    private static final Pattern LINE = Pattern.compile(
            "(?<body>" + FORMAT + " (?<name>[a-z0-9-]+) (?<key>[A-Za-z0-9_-]{43})) (?<sum>[0-9a-f]{16})\n");
    private static final int LENGTH = 32;

    private final String name;
    private final byte[] key;

    NamedKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
    }

    static NamedKey random(String name, SecureRandom random) {
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        return new NamedKey(name, key);
    }

    /** Reads what {@link #line} wrote; empty where even one character is not as it was. */
    static Optional<NamedKey> parse(String line) {
        Matcher form = LINE.matcher(line);
        if (!form.matches() || !form.group("sum").equals(sum(form.group("body")))) {
            return Optional.empty();
        }
        return Optional.of(
                new NamedKey(form.group("name"), Base64.getUrlDecoder().decode(form.group("key"))));
    }

    /** Writes the key with a checksum, as its file holds it. */
    String line() {
        String body = FORMAT + " " + name + " "
                + Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        return body + " " + sum(body) + "\n";
    }

    String name() {
        return name;
    }

    SecretKeySpec forAes() {
        return new SecretKeySpec(key, "AES");
    }

    /** Gives the value by which a database recognises this key, and from which nobody can learn it. */
    byte[] checkValue() {
        return hmac(("certhall-key-check-1 " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the key of a purpose: HKDF-Expand (RFC 5869, section 2.3) to one block, with the purpose as info. */
    SecretKeySpec derive(String purpose) {
        byte[] info = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return new SecretKeySpec(hmac(block), "HmacSHA256");
    }

    private byte[] hmac(byte[] message) {
        return hmac(new SecretKeySpec(key, "HmacSHA256"), message);
    }

    static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }

    private static String sum(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Shows the name alone. */
    @Override
    public String toString() {
        return name;
    }
}
