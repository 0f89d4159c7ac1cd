package org.certhall.testing.benchmarks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.core.payment.ReadyPayments;
import org.certhall.testing.e2e.Chromium;
import org.certhall.testing.e2e.PeersProcess;
import org.certhall.testing.e2e.PortalProcess;
import org.certhall.testing.e2e.PortalWindow;
import org.certhall.testing.postgres.PostgresCluster;

/**
 * P10: a payer confirms on his phone, the channel posts its notice, the open page of the order says 已支付. The time runs
 * from the payer's confirmation, so the channel's own share is in it. Control: the answer to a forged notice.
 */
final class PaidPageBench {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 30;
    private static final int DESK = 1280;
    private static final Duration BAR = Duration.ofSeconds(1);
    private static final Pattern WAITING = Pattern.compile(
            "\"channel\":\"wechat\",\"tradeNo\":\"(\\w+)\",\"trade\":\"[^\"]*\",\"fen\":\\d+,\"state\":\"OPEN\"");
    /** Notes when the page first says so; the clock is the machine's. */
    private static final String LISTEN = """
            () => {
              const head = document.querySelector('.order-page .page-head');
              const look = () => { if (!window.paidAt && head.textContent.includes('已支付')) window.paidAt = Date.now(); };
              new MutationObserver(look).observe(head, {subtree: true, childList: true, characterData: true});
              look();
            }
            """;

    private final HttpClient outside = HttpClient.newHttpClient();
    private final PortalProcess portal;
    private final PeersProcess peers;
    private final Chromium chromium;

    private PaidPageBench(PortalProcess portal, PeersProcess peers, Chromium chromium) {
        this.portal = portal;
        this.peers = peers;
        this.chromium = chromium;
    }

    static void run(Report report, Path home, Path work) {
        report.heading("P10  payer confirms → open page of the order says 已支付, WeChat Pay, PostgreSQL");
        Path data = work.resolve("paid");
        try (PostgresCluster cluster = PostgresCluster.startDurable()) {
            String database = cluster.newDatabase();
            try (PortalProcess portal =
                            PortalProcess.start(home, data, Map.of("CERTHALL_DB", address(cluster, database)));
                    PeersProcess peers = PeersProcess.start(Path.of("").toAbsolutePath(), portal);
                    Chromium chromium = Chromium.start()) {
                portal.await("login");
                portal.awaitAccounts();
                List<OrderNumber> orders;
                try (ReadyPayments ready = ready(cluster, database, data)) {
                    orders = ready.orders(WARM_UP + ROUNDS);
                }
                new PaidPageBench(portal, peers, chromium).measure(report, orders);
            }
        }
    }

    private void measure(Report report, List<OrderNumber> orders) {
        report.note("control before: a forged notice is answered", forged());
        List<Duration> times = new ArrayList<>();
        try (PortalWindow payer = chromium.window(portal, DESK)) {
            payer.logIn("applicant", "demo-Applicant-1");
            PortalWindow watcher = chromium.window(portal, DESK).logIn("applicant", "demo-Applicant-1");
            for (OrderNumber order : orders) {
                times.add(pay(payer, watcher, order));
            }
            watcher.close();
        }
        Samples samples = Samples.of(times.subList(WARM_UP, times.size()));
        report.figure(
                "confirmed → 已支付 on the open page",
                samples,
                "p95 ≤ 1 s",
                samples.percentile(0.95).compareTo(BAR) <= 0);
        report.note("control after: a forged notice is answered", forged());
    }

    private Duration pay(PortalWindow payer, PortalWindow watcher, OrderNumber order) {
        payer.open("orders/" + order.value() + "/payment");
        payer.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("微信支付"))
                .check();
        payer.role(AriaRole.IMG, "微信支付二维码").waitFor();
        watcher.open("orders/" + order.value());
        watcher.complete();
        watcher.page().evaluate(LISTEN);
        String trade = waiting();
        long begun = System.currentTimeMillis();
        post(peers.at("wallet/pay?channel=wechat&tradeNo=" + trade).toString());
        watcher.page().waitForFunction("() => window.paidAt");
        long paid = ((Number) watcher.page().evaluate("window.paidAt")).longValue();
        return Duration.ofMillis(paid - begun);
    }

    /** Gives the number of the one trade that nobody has paid. */
    private String waiting() {
        Matcher trade = WAITING.matcher(
                ask(HttpRequest.newBuilder(peers.at("wallet")).build()).body());
        if (!trade.find()) {
            throw new IllegalStateException("no payment waits at the channel");
        }
        return trade.group(1);
    }

    private Samples forged() {
        return Samples.of(reporter -> {
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                post(portal.page("notify/payment/wechat").toString());
                reporter.accept(System.nanoTime() - begun);
            }
        });
    }

    private void post(String address) {
        ask(HttpRequest.newBuilder(URI.create(address))
                .POST(BodyPublishers.ofString("{}"))
                .build());
    }

    private HttpResponse<String> ask(HttpRequest request) {
        try {
            return outside.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Reaches the portal's own database, with its keys. */
    private static ReadyPayments ready(PostgresCluster cluster, String database, Path data) {
        return new ReadyPayments(StatementShare.address(cluster, database), data, Bench.PLUG_INS);
    }

    private static String address(PostgresCluster cluster, String database) {
        String password = URLEncoder.encode(PostgresCluster.PASSWORD, StandardCharsets.UTF_8);
        return "postgresql://" + PostgresCluster.USER + ":" + password + "@127.0.0.1:" + cluster.port() + "/"
                + database;
    }
}
