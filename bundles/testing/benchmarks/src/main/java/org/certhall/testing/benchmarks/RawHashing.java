package org.certhall.testing.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.credentials.password.Argon2id;

/** The control of the login rate: Argon2id with the house's parameters, nothing else. */
final class RawHashing {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;

    private RawHashing() {}

    /** Hashes for as long and gives the hashes per second. */
    static double rate(Duration time, int threads) {
        Argon2id argon2id = new Argon2id(MEMORY_KIB, PASSES, LANES, new SecureRandom());
        byte[] password = "demo-Applicant-1".getBytes(StandardCharsets.UTF_8);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long begun = System.nanoTime();
            long end = begun + time.toNanos();
            List<Callable<Long>> loops = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                loops.add(() -> hashes(argon2id, password, end));
            }
            long hashes = 0;
            for (Future<Long> loop : pool.invokeAll(loops)) {
                hashes += loop.get();
            }
            return hashes * 1e9 / (System.nanoTime() - begun);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the measurement was stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a hash failed", failed);
        } finally {
            pool.shutdownNow();
        }
    }

    private static long hashes(Argon2id argon2id, byte[] password, long end) {
        long done = 0;
        while (System.nanoTime() < end) {
            if (argon2id.hash(password).isEmpty()) {
                throw new IllegalStateException("a hash is never empty");
            }
            done++;
        }
        return done;
    }
}
