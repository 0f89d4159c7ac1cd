package org.certhall.testing.e2e;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, made from RFC 6238 and RFC 4226 alone: the portal's own library is not asked. */
final class Authenticator {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;
    private static final int SIX_DIGITS = 1_000_000;

    private final byte[] key;
    private long last;

    /** Takes the key as it stands on the page. */
    Authenticator(String typed) {
        String secret = typed.replace(" ", "");
        key = new byte[secret.length() * 5 / 8];
        long bits = 0;
        for (int i = 0, filled = 0, next = 0; i < secret.length(); i++) {
            bits = bits << 5 | BASE32.indexOf(secret.charAt(i));
            filled += 5;
            if (filled >= 8) {
                filled -= 8;
                key[next++] = (byte) (bits >> filled);
            }
        }
    }

    /** Gives the password of this moment, or the one after it where that one was given before: each counts once. */
    String code() {
        last = Math.max(last + 1, Instant.now().getEpochSecond() / SECONDS);
        byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(last).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        return String.format(Locale.ROOT, "%06d", number % SIX_DIGITS);
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
