package org.certhall.api.credential;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Hashes passwords with Argon2id (RFC 9106) on its own bounded executor, so that a rush of logins slows down nothing
 * else.
 */
@ProviderType
public interface PasswordHashing {
    /** Hashes; the result is a PHC string that carries its own parameters. Fails with {@link BusyException} at once when full. */
    CompletionStage<String> hash(String password);

    /**
     * Verifies against a hash.
     *
     * @param hash a PHC string; blank does the same work and answers {@link Verdict#WRONG}, so that unknown accounts take
     *     as long as known ones
     */
    CompletionStage<Verdict> verify(String password, String hash);

    /** Tells whether a password is among the commonest. */
    boolean common(String password);

    /** What a verification says. */
    enum Verdict {
        RIGHT,
        /** Right, but made with weaker parameters than those of today: hash it again. */
        RIGHT_BUT_WEAK,
        WRONG
    }

    /** Too many wait already; again in a moment. */
    final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1;

        public BusyException() {
            super("too many passwords wait to be hashed");
        }
    }
}
