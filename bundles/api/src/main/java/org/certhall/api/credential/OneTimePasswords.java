package org.certhall.api.credential;

import java.time.Instant;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/** Time-based one-time passwords of authenticator apps (RFC 6238: SHA-1, 6 digits, 30 seconds). */
@ProviderType
public interface OneTimePasswords {
    /** Makes a key of 160 random bits. */
    byte[] newKey();

    /** Writes a key in base32 (RFC 4648), for typing. */
    String base32(byte[] key);

    /** Writes the {@code otpauth://totp/…} address that authenticator apps read from a QR code. */
    String uri(byte[] key, String issuer, String account);

    /**
     * Finds the time step a code belongs to: the present one, the one before or the one after.
     *
     * @return the step's number, to be accepted once; empty where the code fits none
     */
    OptionalLong step(byte[] key, String code, Instant now);
}
