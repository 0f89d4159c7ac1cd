package org.certhall.api.protection;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Encrypts personal data at rest and makes it findable without revealing it.
 *
 * <p>The purpose names the column a value belongs to, such as {@code handler.mobile}; a value sealed for one purpose
 * cannot be opened, nor found, under another.
 */
@ProviderType
public interface DataProtection {
    /** Seals with AES-256-GCM under the newest key; the key's id travels with the result. */
    byte[] seal(String purpose, byte[] plain);

    /**
     * Opens what {@link #seal} made, under whichever key it names.
     *
     * @throws ProtectionException where the key is unknown or the value was changed
     */
    byte[] open(String purpose, byte[] sealed);

    /** Tells whether a value should be sealed again because its key has been replaced. */
    boolean outdated(byte[] sealed);

    /** Makes the blind index (HMAC-SHA-256) of an already normalised value, for exact matches only. */
    byte[] blindIndex(String purpose, String normalised);

    /** Adds a fresh key and seals with it from now on; older keys still open what they sealed. */
    void rotate();
}
