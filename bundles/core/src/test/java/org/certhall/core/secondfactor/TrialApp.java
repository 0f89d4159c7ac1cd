package org.certhall.core.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app. */
public final class TrialApp {
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private TrialApp() {}

    /** Reads a secret as it is shown for typing. */
    public static byte[] key(String base32) {
        return Base32.decode(base32);
    }

    /** Gives the code that the app shows at a moment. */
    public static String code(byte[] key, Instant now) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(key, GENERATOR.getAlgorithm()), now, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }
}
