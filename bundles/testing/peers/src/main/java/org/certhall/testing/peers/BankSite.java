package org.certhall.testing.peers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.certhall.testing.peers.BankLedger.Booking;
import org.certhall.testing.peers.Switchboard.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bank's host: takes pain.001, and gives pain.002, camt.054 and camt.053, all signed. */
final class BankSite implements HttpHandler {
    static final String PATH = "/bank/host/";

    private static final Logger LOG = LoggerFactory.getLogger(BankSite.class);
    private static final Duration SILENT = Duration.ofMinutes(2);
    private static final int PAGE = 50;

    private final Clock clock;
    private final BankCheck check;
    private final BankLedger ledger;
    private final Supplier<Mode> mode;
    private final Supplier<Duration> slow;
    private final CountDownLatch closed = new CountDownLatch(1);

    BankSite(Clock clock, BankCheck check, BankLedger ledger, Supplier<Mode> mode, Supplier<Duration> slow) {
        this.clock = clock;
        this.check = check;
        this.ledger = ledger;
        this.mode = mode;
        this.slow = slow;
    }

    /** An answer before it is signed; one that is not found has a body of no bytes. */
    private record Answer(int status, byte[] body) {
        static Answer refusal(int status, String reason) {
            return new Answer(status, reason.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Mode now = mode.get();
            byte[] body = exchange.getRequestBody().readAllBytes();
            Answer answer = now == Mode.DOWN
                    ? Answer.refusal(503, "the bank's host is being maintained")
                    : answer(exchange, body, now == Mode.REJECT);
            if (now == Mode.SLOW || now == Mode.UNKNOWN) {
                await(now == Mode.SLOW ? slow.get() : SILENT);
            }
            if (now != Mode.UNKNOWN) {
                reply(exchange, answer);
            }
        }
    }

    void close() {
        closed.countDown();
    }

    private Answer answer(HttpExchange exchange, byte[] body, boolean refuseAll) {
        String fault = check.fault(exchange, body);
        if (!fault.isEmpty()) {
            LOG.info("the bank refuses a request: {}", fault);
            return Answer.refusal(401, fault);
        }
        Map<String, String> query = PeerServer.query(exchange.getRequestURI());
        String resource = exchange.getRequestURI().getPath().substring(PATH.length());
        return switch (exchange.getRequestMethod() + " " + resource) {
            case "POST pain.001" -> take(body, refuseAll);
            case "GET pain.002" ->
                ledger.status(query.getOrDefault("id", ""))
                        .map(order -> new Answer(200, BankXml.status(order, clock.instant())))
                        .orElseGet(() -> new Answer(404, new byte[0]));
            case "GET camt.054", "GET camt.053" -> booked(query, resource.endsWith("4"));
            default -> new Answer(404, new byte[0]);
        };
    }

    private Answer take(byte[] body, boolean refuseAll) {
        try {
            BankPayment payment = BankPayment.read(body);
            return payment.debtor().equals(BankAccounts.HALL)
                    ? new Answer(200, BankXml.status(ledger.take(payment, refuseAll), clock.instant()))
                    : Answer.refusal(403, "the account is not the customer's");
        } catch (IOException wrong) {
            LOG.warn("the bank refuses a message: {}", wrong.getMessage());
            return Answer.refusal(400, String.valueOf(wrong.getMessage()));
        }
    }

    private Answer booked(Map<String, String> query, boolean atOnce) {
        if (!query.getOrDefault("account", "").equals(BankAccounts.HALL)) {
            return Answer.refusal(403, "the account is not the customer's");
        }
        List<Booking> all = Optional.ofNullable(query.get("id"))
                .map(ledger::of)
                .orElseGet(() -> ledger.after(query.getOrDefault("after", "")));
        if (all.isEmpty()) {
            return new Answer(404, new byte[0]);
        }
        List<Booking> page = all.subList(0, Math.min(PAGE, all.size()));
        boolean last = page.size() == all.size();
        return new Answer(
                200,
                atOnce
                        ? BankXml.notification(page, last, clock.instant())
                        : BankXml.statement(page, last, clock.instant()));
    }

    private void reply(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status() == 200 ? "application/xml" : "text/plain; charset=utf-8");
        check.sign(exchange, answer.status(), answer.body());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    private void await(Duration pause) {
        try {
            if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("the host closes while it waits");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
