package org.certhall.credentials.totp;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.certhall.api.credential.OneTimePasswords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** One-time passwords as every authenticator app makes them: SHA-1, 6 digits, 30 seconds. */
@Component
public final class AuthenticatorCodes implements OneTimePasswords {
    private static final int KEY_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;

    private final SecureRandom random;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

    @Activate
    public AuthenticatorCodes() {
        this(new SecureRandom());
    }

    AuthenticatorCodes(SecureRandom random) {
        this.random = random;
    }

    @Override
    public byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    @Override
    public String base32(byte[] key) {
        return Base32.toBase32String(key).replace("=", "");
    }

    @Override
    public String uri(byte[] key, String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + base32(key) + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP.toSeconds();
    }

    /** Looks at all three steps whatever the first says, and compares in constant time. */
    @Override
    public OptionalLong step(byte[] key, String code, Instant now) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long present = Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
        OptionalLong found = OptionalLong.empty();
        for (long step = present - 1; step <= present + 1; step++) {
            byte[] expected = code(key, step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(expected, given)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private String code(byte[] key, long step) {
        try {
            Instant time = Instant.ofEpochSecond(step * STEP.toSeconds());
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(key, generator.getAlgorithm()), time, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalArgumentException("HMAC takes every key", impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
