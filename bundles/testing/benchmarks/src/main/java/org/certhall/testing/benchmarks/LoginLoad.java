package org.certhall.testing.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.certhall.api.access.Caller;
import org.certhall.api.account.Login;
import org.certhall.api.account.Login.PasswordEntry;
import org.certhall.api.account.LoginResult;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Within the portal's process, logs in or does nothing but hash, as {@link LoginOrders} says: each time another account
 * from another address, and always more at once than there are hashing threads, so that these never wait.
 * {@link LoginBundle} packs it.
 */
public final class LoginLoad implements BundleActivator {
    static final String ACCOUNTS = "Load-Accounts";
    static final String THREADS = "Load-Threads";
    static final String PORT = "Load-Port";
    static final String PASSWORD = "Load-Password";
    static final String LOGINS = "logins";
    static final String HASHES = "hashes";
    static final double FAILED = -1;
    private static final int UNDER_WAY_FOR_EACH_THREAD = 8;

    private int number;

    @Override
    public void start(BundleContext context) throws IOException {
        Login login = context.getService(context.getServiceReference(Login.class));
        Socket orders = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(header(context, PORT)));
        Thread thread = new Thread(() -> obey(orders, login, context), "certhall-login-load");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {
        // Whoever gives the orders hangs up.
    }

    private void obey(Socket orders, Login login, BundleContext context) {
        int threads = Integer.parseInt(header(context, THREADS));
        try (orders;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(orders.getInputStream(), StandardCharsets.UTF_8));
                PrintStream out = new PrintStream(orders.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (String order = in.readLine(); order != null; order = in.readLine()) {
                String[] words = order.split(" ");
                Duration time = Duration.ofMillis(Long.parseLong(words[1]));
                out.println(words[0].equals(HASHES) ? RawHashing.rate(time, threads) : logins(login, context, time));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Gives the logins per second from the first answer to the last: what the first hash waits for and what follows the
     * last one is time, but no work that keeps hashing threads from the next hash. A login that fails would be quicker
     * than one that succeeds, and measures nothing.
     */
    private double logins(Login login, BundleContext context, Duration time) {
        int underWay = UNDER_WAY_FOR_EACH_THREAD * Integer.parseInt(header(context, THREADS));
        int accounts = Integer.parseInt(header(context, ACCOUNTS));
        String password = header(context, PASSWORD);
        Semaphore room = new Semaphore(underWay);
        Queue<Long> answers = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < time.toNanos()) {
            room.acquireUninterruptibly();
            String address = "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
            login.byPassword(
                            new Caller.Anonymous(address, Locale.SIMPLIFIED_CHINESE),
                            new PasswordEntry(name(number % accounts), password, Optional.empty(), ""))
                    .whenComplete((result, failure) -> {
                        answers.add(System.nanoTime());
                        if (!(result instanceof LoginResult.LoggedIn)) {
                            failed.incrementAndGet();
                        }
                        room.release();
                    });
            number++;
        }
        room.acquireUninterruptibly(underWay);
        LongSummaryStatistics times =
                answers.stream().mapToLong(Long::longValue).summaryStatistics();
        return failed.get() > 0 ? FAILED : (times.getCount() - 1) * 1e9 / (times.getMax() - times.getMin());
    }

    static String name(int account) {
        return "load-" + account;
    }

    private static String header(BundleContext context, String name) {
        return context.getBundle().getHeaders().get(name);
    }
}
