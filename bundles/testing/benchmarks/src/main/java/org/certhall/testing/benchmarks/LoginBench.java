package org.certhall.testing.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.certhall.credentials.password.PasswordHasher;
import org.certhall.testing.e2e.Commands;
import org.certhall.testing.e2e.PortalProcess;

/**
 * Logins a second of a running portal, through its guarded service, with throttles, database and audit record, as a share
 * of what Argon2id alone does in the same process on as many threads; and how long other pages take meanwhile. Subject
 * and control take turns in short slices, so that whatever else the machine does falls on both.
 */
final class LoginBench {
    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final int ROUNDS = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final int ACCOUNTS = 64;
    private static final String HASHING = "certhall-passwords";
    private static final List<String> PAGES = List.of("help", "apply");
    private static final double RATE_BAR = 0.9;
    private static final double PAGE_BAR = 1.5;

    private LoginBench() {}

    static void run(Report report, Path home, Path work) throws IOException {
        Path own = work.resolve("login-home");
        Commands.run(work, Map.of(), "", "cp", "-a", home.toString(), own.toString());
        LoginBundle.writeAccounts(own, ACCOUNTS);
        int threads = PasswordHasher.width();
        Path jar = work.resolve("login-load.jar");
        try (ServerSocket server = LoginOrders.listen();
                PortalProcess portal = PortalProcess.start(own, work.resolve("login-data"), Map.of())) {
            LoginBundle.write(jar, ACCOUNTS, threads, server.getLocalPort());
            portal.await("login");
            portal.awaitAccounts();
            portal.console("bundle:install -s file:" + jar);
            try (LoginOrders orders = LoginOrders.of(server)) {
                report.heading("Login: the portal's logins beside Argon2id alone, on " + threads + " thread(s) each");
                orders.rate(LoginLoad.LOGINS, WARM_UP, () -> pages(portal, WARM_UP));
                rates(report, orders, portal.pid(), threads);
                times(report, orders, portal);
            }
        }
    }

    private static void rates(Report report, LoginOrders orders, long process, int threads) {
        double control = 0;
        double logins = 0;
        Duration busy = Duration.ZERO;
        long passed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            control += orders.rate(LoginLoad.HASHES, SLICE);
            Duration before = BusyTime.of(process, HASHING);
            long begun = System.nanoTime();
            logins += orders.rate(LoginLoad.LOGINS, SLICE);
            logins += orders.rate(LoginLoad.LOGINS, SLICE);
            passed += System.nanoTime() - begun;
            busy = busy.plus(BusyTime.of(process, HASHING)).minus(before);
            control += orders.rate(LoginLoad.HASHES, SLICE);
        }
        report.note("control: Argon2id alone, a second", "%.1f".formatted(control / ROUNDS / 2));
        report.note("logins, a second", "%.1f".formatted(logins / ROUNDS / 2));
        report.note(
                "hashing threads without a password to hash",
                "%.1f %%".formatted(100 - 100.0 * busy.toNanos() / threads / passed));
        report.figure(
                "share of the control", "%.2f".formatted(logins / control), "≥ 0.9", logins / control >= RATE_BAR);
    }

    private static void times(Report report, LoginOrders orders, PortalProcess portal) {
        List<Duration> quiet = new ArrayList<>();
        List<Duration> busy = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            quiet.addAll(pages(portal, SLICE));
            orders.rate(LoginLoad.LOGINS, SLICE, () -> busy.addAll(pages(portal, SLICE)));
            orders.rate(LoginLoad.LOGINS, SLICE, () -> busy.addAll(pages(portal, SLICE)));
            quiet.addAll(pages(portal, SLICE));
        }
        report.note("control: pages opened, no logins", Samples.of(quiet));
        report.note("pages opened while logins run", Samples.of(busy));
        double ratio = p99(busy) / p99(quiet);
        report.figure("p99 beside the control's", "%.2f".formatted(ratio), "≤ 1.5", ratio <= PAGE_BAR);
    }

    private static double p99(List<Duration> times) {
        return Samples.of(times).percentile(0.99).toNanos();
    }

    /** Opens pages one after the other, as browsers of their own. */
    private static List<Duration> pages(PortalProcess portal, Duration time) {
        List<Duration> times = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            for (String page : PAGES) {
                HttpClient session = PortalTab.session();
                long begun = System.nanoTime();
                PortalTab tab = PortalTab.open(session, portal.page(""), page);
                times.add(Duration.ofNanos(System.nanoTime() - begun));
                tab.close();
            }
        }
        return times;
    }
}
