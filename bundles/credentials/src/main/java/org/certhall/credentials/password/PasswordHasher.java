package org.certhall.credentials.password;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.certhall.api.credential.PasswordHashing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Hashes on threads for half of the processors, so that pages answer as quickly while everybody logs in; configured by
 * {@code etc/org.certhall.passwords.cfg}.
 */
@Component(configurationPid = "org.certhall.passwords")
public final class PasswordHasher implements PasswordHashing {
    private final Argon2id argon2id;
    private final PasswordHash nobodys;
    private final CommonPasswords commonPasswords = new CommonPasswords();
    private final ThreadPoolExecutor executor;

    /** The keys of the configuration. */
    public @interface Settings {
        /** Memory of one hash in KiB. */
        int memory() default 19_456;

        /** Passes over the memory. */
        int passes() default 2;

        /** Lanes that are computed independently. */
        int lanes() default 1;

        /** Threads; 0 means one for every two processors, and at least one. */
        int threads() default 0;

        /** How many may wait for each thread; more are refused at once. */
        int waiting() default 60;
    }

    @Activate
    public PasswordHasher(Settings settings) {
        this(
                new Argon2id(settings.memory(), settings.passes(), settings.lanes(), new SecureRandom()),
                settings.threads() > 0 ? settings.threads() : width(),
                settings.waiting());
    }

    /**
     * @param waiting how many may wait for each thread
     */
    public PasswordHasher(Argon2id argon2id, int threads, int waiting) {
        this.argon2id = argon2id;
        this.nobodys = PasswordHash.parse(argon2id.hash(new byte[0]));
        AtomicInteger number = new AtomicInteger();
        this.executor = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(threads * waiting),
                runnable -> background("certhall-passwords-" + number.incrementAndGet(), runnable));
    }

    /** Gives the number of threads where none is configured. */
    public static int width() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /** Takes no more, and finishes what waits: somebody behind each is waiting for an answer. */
    @Deactivate
    public void close() {
        executor.shutdown();
    }

    @Override
    public CompletionStage<String> hash(String password) {
        return submit(password, argon2id::hash);
    }

    @Override
    public CompletionStage<Verdict> verify(String password, String hash) {
        boolean nobody = hash.isBlank();
        PasswordHash known = nobody ? nobodys : PasswordHash.parse(hash);
        return submit(password, bytes -> {
            boolean right = argon2id.matches(bytes, known) && !nobody;
            if (!right) {
                return Verdict.WRONG;
            }
            return argon2id.outdated(known) ? Verdict.RIGHT_BUT_WEAK : Verdict.RIGHT;
        });
    }

    @Override
    public boolean common(String password) {
        return commonPasswords.contain(password) || ContextWords.makeUp(password);
    }

    /** Keeps a copy of the password only until the work is done. */
    private <R> CompletionStage<R> submit(String password, Function<byte[], R> work) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        CompletableFuture<R> result = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                try {
                    result.complete(work.apply(bytes));
                } catch (RuntimeException | Error failed) {
                    result.completeExceptionally(failed);
                } finally {
                    Arrays.fill(bytes, (byte) 0);
                }
            });
        } catch (RejectedExecutionException full) {
            Arrays.fill(bytes, (byte) 0);
            result.completeExceptionally(new BusyException());
        }
        return result;
    }

    /** Yields to the threads of pages; heeded where the virtual machine runs with ThreadPriorityPolicy 1. */
    private static Thread background(String name, Runnable runnable) {
        Thread thread = new Thread(runnable, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
