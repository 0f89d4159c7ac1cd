package org.certhall.core.secondfactor;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.certhall.api.credential.OneTimePasswords;

/** An authenticator app for tests: a code for each key and step, by an arithmetic of its own. */
public final class TrialApp implements OneTimePasswords {
    private static final int STEP_SECONDS = 30;

    private final SecureRandom random = new SecureRandom();

    /** Gives the code that the app shows at a moment. */
    public static String code(byte[] key, Instant now) {
        return code(key, now.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(byte[] key, long step) {
        return String.format("%06d", Math.floorMod(Arrays.hashCode(key) * 31L + step * 7919, 1_000_000L));
    }

    @Override
    public byte[] newKey() {
        byte[] key = new byte[20];
        random.nextBytes(key);
        return key;
    }

    @Override
    public String base32(byte[] key) {
        return HexFormat.of().formatHex(key);
    }

    @Override
    public String uri(byte[] key, String issuer, String account) {
        return "otpauth://totp/" + issuer + ":" + account + "?secret=" + base32(key);
    }

    @Override
    public OptionalLong step(byte[] key, String code, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> code(key, step).equals(code))
                .findFirst();
    }
}
