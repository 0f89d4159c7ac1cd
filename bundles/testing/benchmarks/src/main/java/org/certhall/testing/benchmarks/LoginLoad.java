package org.certhall.testing.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.certhall.api.access.Caller;
import org.certhall.api.account.Login;
import org.certhall.api.account.Login.PasswordEntry;
import org.certhall.api.account.LoginResult;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Logs in within the portal for as long as its bundle is started, each time another account from another address, and
 * writes after each login how many there have been; {@link LoginBundle} packs it.
 */
public final class LoginLoad implements BundleActivator {
    static final String ACCOUNTS = "Load-Accounts";
    static final String UNDER_WAY = "Load-Under-Way";
    static final String COUNT = "Load-Count";
    static final String PASSWORD = "Load-Password";

    private final AtomicLong done = new AtomicLong();
    private volatile boolean running = true;

    @Override
    public void start(BundleContext context) {
        Login login = context.getService(context.getServiceReference(Login.class));
        Thread thread = new Thread(() -> load(login, context), "certhall-login-load");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {
        running = false;
    }

    private void load(Login login, BundleContext context) {
        int accounts = Integer.parseInt(header(context, ACCOUNTS));
        Semaphore room = new Semaphore(Integer.parseInt(header(context, UNDER_WAY)));
        Path count = Path.of(header(context, COUNT));
        String password = header(context, PASSWORD);
        for (int number = 0; running; number++) {
            room.acquireUninterruptibly();
            String address = "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
            login.byPassword(
                            new Caller.Anonymous(address, Locale.SIMPLIFIED_CHINESE),
                            new PasswordEntry(name(number % accounts), password, Optional.empty(), ""))
                    .whenComplete((result, failure) -> {
                        room.release();
                        note(count, result instanceof LoginResult.LoggedIn ? done.incrementAndGet() : -1);
                    });
        }
    }

    /** A login that fails would be quicker than one that succeeds: it ends the measurement. */
    private void note(Path count, long logins) {
        if (logins < 0) {
            running = false;
        }
        try {
            Files.writeString(count, logins + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(int account) {
        return "load-" + account;
    }

    private static String header(BundleContext context, String name) {
        return context.getBundle().getHeaders().get(name);
    }
}
