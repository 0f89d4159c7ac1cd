package org.certhall.api.credential;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Draws captcha pictures and makes and checks tasks for proofs of work; keeps nothing. */
@ProviderType
public interface CaptchaMaterial {
    /** Gives four glyphs that are not easily mistaken for each other. */
    String glyphs();

    /** Draws glyphs: 130 × 48 pixels at twice that resolution, PNG. */
    byte[] draw(String glyphs);

    /**
     * Makes a task.
     *
     * @param key that signs it
     * @param nonce that comes back in the proof
     * @return the JSON that the browser's library reads
     */
    String task(byte[] key, String nonce, Instant expires);

    /**
     * Checks a proof and gives the nonce of its task; empty where it is wrong, forged or too late.
     *
     * @param payload as the browser's library encodes it, from outside
     */
    Optional<String> check(byte[] key, String payload, Instant now);
}
