package org.certhall.testing.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.certhall.testing.peers.Switchboard.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registers' interface for those who may compare: POST …/organisation and …/person, signed both ways. */
final class RegistrySite implements HttpHandler {
    static final String PATH = "/registry/api/";

    private static final Logger LOG = LoggerFactory.getLogger(RegistrySite.class);
    private static final Duration SILENT = Duration.ofMinutes(2);

    private final ObjectMapper json = new ObjectMapper();
    private final RegistryCheck check;
    private final Comparison comparison;
    private final Supplier<Mode> mode;
    private final Supplier<Duration> slow;
    private final Map<String, Map<String, Object>> answered = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    RegistrySite(Clock clock, Comparison comparison, Supplier<Mode> mode, Supplier<Duration> slow) {
        check = new RegistryCheck(clock);
        this.comparison = comparison;
        this.mode = mode;
        this.slow = slow;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Mode now = mode.get();
            byte[] body = exchange.getRequestBody().readAllBytes();
            String fault = now == Mode.DOWN
                    ? "the service is being maintained"
                    : now == Mode.REJECT ? "the contract has been suspended" : check.fault(exchange, body);
            if (now == Mode.SLOW || now == Mode.UNKNOWN) {
                await(now == Mode.SLOW ? slow.get() : SILENT);
            }
            if (now == Mode.UNKNOWN) {
                return;
            }
            if (fault.isEmpty()) {
                reply(exchange, 200, answer(exchange, json.readTree(body)));
            } else {
                reply(exchange, now == Mode.DOWN ? 503 : 403, Map.of("message", fault));
            }
        }
    }

    void close() {
        closed.countDown();
    }

    /** One enquiry is answered once, however often it is asked. */
    private Map<String, Object> answer(HttpExchange exchange, JsonNode enquiry) {
        String path = exchange.getRequestURI().getPath();
        String transaction = exchange.getRequestHeaders().getFirst("X-Transaction");
        return answered.computeIfAbsent(transaction + path, first -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("transaction", "R" + String.format("%011d", answered.size() + 1));
            answer.putAll(
                    path.endsWith("/organisation") ? comparison.organisation(enquiry) : comparison.person(enquiry));
            return answer;
        });
    }

    private void reply(HttpExchange exchange, int status, Map<String, Object> content) throws IOException {
        byte[] bytes = json.writeValueAsBytes(content);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Signature", check.signature(exchange, status, bytes));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void await(Duration pause) {
        try {
            if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("the site closes while it waits");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
