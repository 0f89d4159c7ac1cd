package org.certhall.core.account;

import java.security.SecureRandom;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.certhall.api.credential.PasswordHashing;
import org.certhall.credentials.password.Argon2id;
import org.certhall.credentials.password.PasswordHasher;

/** The house's hashing at the least cost that there is; it counts how often it is asked. */
final class TrialHashing implements PasswordHashing {
    private static final int LEAST_MEMORY = 8;
    private static final int THREADS = 2;
    private static final int WAITING = 60;
    private static final PasswordHasher LEAST = hasher(LEAST_MEMORY);

    private final AtomicInteger verifications = new AtomicInteger();
    private volatile PasswordHasher hasher = LEAST;
    private volatile Runnable meanwhile = () -> {};

    private static PasswordHasher hasher(int memory) {
        return new PasswordHasher(new Argon2id(memory, 1, 1, new SecureRandom()), THREADS, WAITING);
    }

    /** Costs more from now on. */
    void raise() {
        hasher = hasher(2 * LEAST_MEMORY);
    }

    /** Takes no more: a hasher that is shut refuses as one that is full. */
    void fill() {
        hasher = hasher(LEAST_MEMORY);
        hasher.close();
    }

    /** Lets something happen while a password is being hashed. */
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    int verifications() {
        return verifications.get();
    }

    @Override
    public CompletionStage<String> hash(String password) {
        meanwhile.run();
        return hasher.hash(password);
    }

    @Override
    public CompletionStage<Verdict> verify(String password, String hash) {
        verifications.incrementAndGet();
        return hasher.verify(password, hash);
    }

    @Override
    public boolean common(String password) {
        return hasher.common(password);
    }
}
