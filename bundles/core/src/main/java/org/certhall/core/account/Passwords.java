package org.certhall.core.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.credential.PasswordHashing;
import org.certhall.api.credential.PasswordHashing.BusyException;
import org.certhall.api.credential.PasswordHashing.Verdict;
import org.certhall.api.identifier.TypedText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Passwords: which ones are good enough, and hashing, which goes on elsewhere and never within a transaction.
 *
 * <p>A password counts as typed, blanks included. Only the Unicode form is settled (NFC), because keyboards differ in how
 * they compose one and the same character.
 */
@Component(service = Passwords.class)
public final class Passwords {
    static final long SHORTEST = 8;
    static final long LONGEST = 128;

    /** What follows a hash touches the database; it has threads of its own, so that hashing never waits for it. */
    private static final int THREADS = 4;

    private static final long BUSY_SECONDS = 2;

    private final PasswordHashing hashing;
    private final ThreadPoolExecutor executor;

    @Activate
    public Passwords(@Reference PasswordHashing hashing) {
        this.hashing = hashing;
        this.executor = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), Passwords::daemon);
        executor.allowCoreThreadTimeOut(true);
    }

    @Deactivate
    void close() {
        executor.shutdown();
    }

    /**
     * Finds what is wrong with a new password; nothing has to be composed of anything.
     *
     * @param own what the account is known by, which must not be its password
     */
    Optional<Flaw> flaw(String password, String... own) {
        long length = password.codePointCount(0, password.length());
        if (password.isEmpty()) {
            return Flaw.of(Problem.Code.MISSING);
        }
        if (length < SHORTEST) {
            return Flaw.of(Problem.Code.TOO_SHORT, SHORTEST);
        }
        if (length > LONGEST) {
            return Flaw.of(Problem.Code.TOO_LONG, LONGEST);
        }
        return hashing.common(password) || isOneOf(password, own) ? Flaw.of(Problem.Code.TOO_COMMON) : Optional.empty();
    }

    private static boolean isOneOf(String password, String... own) {
        String plain = TypedText.compact(password).toLowerCase(Locale.ROOT);
        for (String known : own) {
            String text = TypedText.compact(known).toLowerCase(Locale.ROOT);
            int at = text.lastIndexOf('@');
            if (plain.equals(text) || at > 0 && plain.equals(text.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    /** Hashes, then goes on; whatever fails, the stage completes with that very error. */
    <T> CompletionStage<T> hash(String password, Function<String, T> next) {
        return follow(() -> hashing.hash(settled(password)), next);
    }

    /**
     * Verifies, then goes on.
     *
     * @param hash blank where there is no account, or none that may log in: the same work, and always wrong
     */
    <T> CompletionStage<T> verify(String password, String hash, Function<Verdict, T> next) {
        boolean endless = password.length() > 2 * LONGEST;
        return follow(() -> hashing.verify(endless ? "" : settled(password), hash), next);
    }

    /** Verifies, then goes on to what takes its time itself. */
    <T> CompletionStage<T> verifyThen(String password, String hash, Function<Verdict, CompletionStage<T>> next) {
        CompletableFuture<T> result = new CompletableFuture<>();
        verify(password, hash, next).whenComplete((stage, failed) -> {
            if (failed != null) {
                result.completeExceptionally(failed);
            } else {
                stage.whenComplete((value, later) -> settle(result, value, later));
            }
        });
        return result;
    }

    private <A, B> CompletionStage<B> follow(Supplier<CompletionStage<A>> hashed, Function<A, B> next) {
        CompletableFuture<B> result = new CompletableFuture<>();
        CompletionStage<A> begun;
        try {
            begun = hashed.get();
        } catch (BusyException full) {
            begun = CompletableFuture.failedStage(full);
        }
        begun.thenApplyAsync(next, executor).whenComplete((value, failed) -> settle(result, value, failed));
        return result;
    }

    private static <T> void settle(CompletableFuture<T> result, T value, Throwable failed) {
        if (failed == null) {
            result.complete(value);
            return;
        }
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        result.completeExceptionally(
                cause instanceof BusyException
                        ? AccountException.of(Field.FORM, Problem.Code.TOO_OFTEN, BUSY_SECONDS)
                        : cause);
    }

    private static String settled(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "certhall-login");
        thread.setDaemon(true);
        return thread;
    }
}
