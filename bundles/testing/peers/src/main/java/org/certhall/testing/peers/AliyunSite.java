package org.certhall.testing.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.certhall.testing.peers.AliyunTexts.Fault;
import org.certhall.testing.peers.Switchboard.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Aliyun's short-message service (Dysmsapi 2017-05-25): SendSms and QuerySendDetails, signed by ACS3-HMAC-SHA256. */
final class AliyunSite implements HttpHandler {
    static final String PATH = "/aliyun/";

    private static final Logger LOG = LoggerFactory.getLogger(AliyunSite.class);
    private static final String VERSION = "2017-05-25";
    private static final Duration SILENT = Duration.ofMinutes(2);

    private final ObjectMapper json = new ObjectMapper();
    private final Acs3Check check;
    private final AliyunTexts texts;
    private final Supplier<Mode> mode;
    private final Supplier<Duration> slow;
    private final CountDownLatch closed = new CountDownLatch(1);

    AliyunSite(Clock clock, Supplier<Mode> mode, Supplier<Duration> slow, Consumer<Sms> phone) {
        this.mode = mode;
        this.slow = slow;
        check = new Acs3Check(clock);
        texts = new AliyunTexts(clock, phone);
    }

    /** An answer: status and content. */
    private record Answer(int status, Map<String, Object> content) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Mode now = mode.get();
            Answer answer = now == Mode.DOWN
                    ? new Answer(503, fault("ServiceUnavailable", "The service is temporarily unavailable."))
                    : answer(request(exchange), now);
            if (now == Mode.SLOW || now == Mode.UNKNOWN) {
                await(now == Mode.SLOW ? slow.get() : SILENT);
            }
            if (now != Mode.UNKNOWN) {
                byte[] bytes = json.writeValueAsBytes(answer.content());
                exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
                exchange.sendResponseHeaders(answer.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    void close() {
        closed.countDown();
    }

    private Answer answer(Acs3Check.Request request, Mode now) {
        String forged = check.fault(request);
        if (!forged.isEmpty()) {
            return new Answer(
                    forged.equals("InvalidAccessKeyId.NotFound") ? 404 : 400, fault(forged, "The request is refused."));
        }
        if (!request.header("x-acs-version").equals(VERSION)) {
            return new Answer(404, fault("InvalidVersion", "Specified parameter Version is not valid."));
        }
        try {
            return switch (request.header("x-acs-action")) {
                case "SendSms" -> new Answer(200, ok(texts.send(request.query(), now == Mode.REJECT)));
                case "QuerySendDetails" -> new Answer(200, ok(texts.details(request.query())));
                default -> new Answer(404, fault("InvalidAction.NotFound", "Specified api is not found."));
            };
        } catch (Fault fault) {
            return new Answer(fault.status(), fault(fault.code(), String.valueOf(fault.getMessage())));
        }
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

    private static Acs3Check.Request request(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return new Acs3Check.Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                PeerServer.query(exchange.getRequestURI()),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    private static Map<String, Object> ok(Map<String, Object> more) {
        Map<String, Object> content = new LinkedHashMap<>(fault("OK", "OK"));
        content.putAll(more);
        return content;
    }

    private static Map<String, Object> fault(String code, String message) {
        return Map.of(
                "RequestId", UUID.randomUUID().toString().toUpperCase(Locale.ROOT), "Code", code, "Message", message);
    }
}
