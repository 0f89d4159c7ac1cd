package org.certhall.core.account;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.certhall.api.credential.PasswordHashing;

/** Hashing that takes no time and counts how often it is asked; the real one has tests of its own. */
final class StandInHashing implements PasswordHashing {
    final AtomicInteger verifications = new AtomicInteger();
    volatile boolean full;
    volatile String scheme = "plain:";

    @Override
    public CompletionStage<String> hash(String password) {
        return full
                ? CompletableFuture.failedStage(new BusyException())
                : CompletableFuture.completedStage(scheme + password);
    }

    @Override
    public CompletionStage<Verdict> verify(String password, String hash) {
        verifications.incrementAndGet();
        if (full) {
            return CompletableFuture.failedStage(new BusyException());
        }
        if (!hash.endsWith(":" + password)) {
            return CompletableFuture.completedStage(Verdict.WRONG);
        }
        return CompletableFuture.completedStage(hash.startsWith(scheme) ? Verdict.RIGHT : Verdict.RIGHT_BUT_WEAK);
    }

    @Override
    public boolean common(String password) {
        return Set.of("password", "12345678").contains(password);
    }
}
