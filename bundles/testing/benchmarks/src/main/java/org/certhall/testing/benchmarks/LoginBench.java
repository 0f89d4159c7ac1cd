package org.certhall.testing.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.certhall.credentials.password.PasswordHasher;
import org.certhall.testing.e2e.Commands;
import org.certhall.testing.e2e.PortalProcess;

/**
 * Logins a second of a running portal, through its guarded service, with throttles, database and audit record, as a share
 * of what Argon2id alone does on as many threads; and how long other pages take meanwhile.
 */
final class LoginBench {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ACCOUNTS = 64;
    private static final int UNDER_WAY_FOR_EACH_THREAD = 8;
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
        Path count = work.resolve("logins");
        LoginBundle.write(jar, ACCOUNTS, UNDER_WAY_FOR_EACH_THREAD * threads, count);
        try (PortalProcess portal = PortalProcess.start(own, work.resolve("login-data"), Map.of())) {
            portal.await("login");
            portal.awaitAccounts();
            portal.console("bundle:install file:" + jar);
            measure(report, portal, count, threads);
        }
    }

    private static void measure(Report report, PortalProcess portal, Path count, int threads) throws IOException {
        report.heading("Login: the portal's logins beside Argon2id alone, on " + threads + " thread(s) each");
        pages(portal, TIME.dividedBy(2));
        RawHashing.rate(TIME.dividedBy(4), threads);
        load(portal, count, () -> {});
        double before = RawHashing.rate(TIME, threads);
        Samples quiet = pages(portal, TIME);
        List<Samples> busy = new ArrayList<>();
        double rate = load(portal, count, () -> {});
        load(portal, count, () -> busy.add(pages(portal, TIME)));
        Samples quietAgain = pages(portal, TIME);
        double after = RawHashing.rate(TIME, threads);
        double share = rate / ((before + after) / 2);
        report.note("control before, a second", "%.1f".formatted(before));
        report.note("control after, a second", "%.1f".formatted(after));
        report.note("logins, a second", "%.1f".formatted(rate));
        report.figure("share of the control", "%.2f".formatted(share), "≥ 0.9", share >= RATE_BAR);
        report.note("control before: pages opened, no logins", quiet);
        report.note("control after: pages opened, no logins", quietAgain);
        report.note("pages opened while logins run", busy.get(0));
        double ratio = 2.0 * p99(busy.get(0)) / (p99(quiet) + p99(quietAgain));
        report.figure("p99 beside the controls'", "%.2f".formatted(ratio), "≤ 1.5", ratio <= PAGE_BAR);
    }

    private static double p99(Samples samples) {
        return samples.percentile(0.99).toNanos();
    }

    /** Lets logins run, does something meanwhile, and gives the logins per second of a while after that. */
    private static double load(PortalProcess portal, Path count, Runnable meanwhile) throws IOException {
        Files.deleteIfExists(count);
        portal.console("bundle:start " + LoginBundle.NAME);
        await(count);
        meanwhile.run();
        long before = logins(count);
        long begun = System.nanoTime();
        LockSupport.parkNanos(TIME.toNanos());
        double rate = (logins(count) - before) * 1e9 / (System.nanoTime() - begun);
        portal.console("bundle:stop " + LoginBundle.NAME);
        return rate;
    }

    private static void await(Path count) {
        long begun = System.nanoTime();
        while (!Files.exists(count)) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("nobody has logged in");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static long logins(Path count) throws IOException {
        List<String> lines = Files.readAllLines(count);
        if (lines.contains("-1")) {
            throw new IllegalStateException("a login has failed; failures measure nothing");
        }
        return lines.size();
    }

    /** Opens pages one after the other, as browsers of their own. */
    private static Samples pages(PortalProcess portal, Duration time) {
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
        return Samples.of(times);
    }
}
