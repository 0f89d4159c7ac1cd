package org.certhall.testing.benchmarks;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.certhall.api.credential.PasswordHashing;
import org.certhall.credentials.password.Argon2id;
import org.certhall.credentials.password.PasswordHasher;

/** Logins a second as a share of what Argon2id alone does; control: {@link RawHashing}. */
final class LoginBench {
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final double BAR = 0.9;

    private LoginBench() {}

    /** Measures the house's hashing service, which every login waits for. */
    static void run(Report report) {
        int threads = Runtime.getRuntime().availableProcessors();
        PasswordHasher hasher = new PasswordHasher(new Argon2id(19_456, 2, 1, new SecureRandom()), threads, 60);
        String hash = hasher.hash("demo-Applicant-1").toCompletableFuture().join();
        try {
            measure(
                    report,
                    "password verifications",
                    () -> hasher.verify("demo-Applicant-1", hash)
                            .thenAccept(LoginBench::right)
                            .toCompletableFuture());
        } finally {
            hasher.close();
        }
    }

    /**
     * Measures any way to log in beside the control.
     *
     * @param login starts one login; completes when it has succeeded
     */
    static void measure(Report report, String name, Supplier<CompletableFuture<?>> login) {
        report.heading("Login: " + name + " beside Argon2id alone");
        RawHashing.rate(TIME.dividedBy(4));
        rate(login, TIME.dividedBy(4));
        double before = RawHashing.rate(TIME);
        double rate = rate(login, TIME);
        double after = RawHashing.rate(TIME);
        double share = rate / ((before + after) / 2);
        report.note("control before, a second", "%.1f".formatted(before));
        report.note("control after, a second", "%.1f".formatted(after));
        report.note(name + ", a second", "%.1f".formatted(rate));
        report.figure("share of the control", "%.2f".formatted(share), "≥ 0.9", share >= BAR);
    }

    /** Keeps enough logins under way that the hashing threads are never idle. */
    private static double rate(Supplier<CompletableFuture<?>> login, Duration time) {
        int underWay = 8 * Runtime.getRuntime().availableProcessors();
        Semaphore room = new Semaphore(underWay);
        AtomicLong done = new AtomicLong();
        List<CompletableFuture<?>> last = new ArrayList<>();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < time.toNanos()) {
            room.acquireUninterruptibly();
            last.removeIf(CompletableFuture::isDone);
            last.add(login.get().whenComplete((result, failure) -> {
                done.incrementAndGet();
                room.release();
            }));
        }
        double rate = done.get() * 1e9 / (System.nanoTime() - begun);
        CompletableFuture.allOf(last.toArray(CompletableFuture[]::new)).join();
        return rate;
    }

    private static void right(PasswordHashing.Verdict verdict) {
        if (verdict == PasswordHashing.Verdict.WRONG) {
            throw new IllegalStateException("the right password was refused");
        }
    }
}
