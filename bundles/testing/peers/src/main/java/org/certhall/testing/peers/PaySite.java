package org.certhall.testing.peers;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.certhall.testing.peers.Switchboard.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A site of a payment channel with the faults of its switch; whoever hears nothing has been served all the same. */
abstract class PaySite implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PaySite.class);
    private static final Duration SILENT = Duration.ofMinutes(2);
    private static final int LONGEST = 100_000;

    private final Supplier<Mode> mode;
    private final Supplier<Duration> slow;
    private final CountDownLatch closed = new CountDownLatch(1);

    PaySite(Supplier<Mode> mode, Supplier<Duration> slow) {
        this.mode = mode;
        this.slow = slow;
    }

    /** A request as it came. */
    record Asked(String method, URI address, Headers headers, String body) {
        String path() {
            return address.getPath();
        }

        Map<String, String> query() {
            return PeerServer.query(address);
        }

        /** Gives the fields of a form. */
        Map<String, String> form() {
            return PeerServer.query(URI.create("?" + body));
        }

        String header(String name) {
            return Objects.requireNonNullElse(headers.getFirst(name), "");
        }
    }

    /** An answer with its headers. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        static Answer of(int status, String type, String text) {
            return new Answer(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
        }

        Answer with(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.putAll(more);
            return new Answer(status, all, body);
        }
    }

    /**
     * Serves a request.
     *
     * @param refusing whether whatever is asked is refused, as the channel refuses
     */
    abstract Answer answer(Asked asked, boolean refusing) throws IOException;

    @Override
    public final void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Mode now = mode.get();
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST);
            if (now == Mode.DOWN) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            if (now == Mode.SLOW) {
                await(slow.get());
            }
            Answer answer = answer(
                    new Asked(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders(),
                            new String(body, StandardCharsets.UTF_8)),
                    now == Mode.REJECT);
            if (now == Mode.UNKNOWN) {
                await(SILENT);
                return;
            }
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (RuntimeException fault) {
            LOG.error("a request failed: {}", exchange.getRequestURI().getPath(), fault);
            throw fault;
        }
    }

    void close() {
        closed.countDown();
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
