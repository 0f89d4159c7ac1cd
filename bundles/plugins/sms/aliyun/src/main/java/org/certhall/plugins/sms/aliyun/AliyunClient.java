package org.certhall.plugins.sms.aliyun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the service, signed, and reads its answers. */
final class AliyunClient {
    private static final Logger LOG = LoggerFactory.getLogger(AliyunClient.class);
    private static final String VERSION = "2017-05-25";
    private static final int LONGEST_ANSWER = 1_000_000;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final AliyunAccount account;
    private final Acs3 signer;
    private final Clock clock;

    AliyunClient(AliyunAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
        signer = new Acs3(account.keyId(), account.secret());
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What the service says. */
    record Answer(int status, JsonNode content) {
        String code() {
            return content.path("Code").asText();
        }

        boolean ok() {
            return status == 200 && code().equals("OK");
        }
    }

    /** Nothing reached the service. */
    static final class NotReachedException extends Exception {
        private static final long serialVersionUID = 1;

        NotReachedException(String reason) {
            super(reason, null, false, false);
        }
    }

    /** The service may have been reached, but did not answer. */
    static final class NoAnswerException extends Exception {
        private static final long serialVersionUID = 1;

        NoAnswerException(String reason) {
            super(reason, null, false, false);
        }
    }

    Answer call(String action, Map<String, String> query, Duration deadline)
            throws NotReachedException, NoAnswerException {
        CompletableFuture<HttpResponse<InputStream>> response =
                http.sendAsync(request(action, query, deadline), BodyHandlers.ofInputStream());
        CompletableFuture<Answer> answer = response.thenApply(this::read);
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            hangUp(response);
            throw new NoAnswerException("the service has not answered in time");
        } catch (InterruptedException stopped) {
            hangUp(response);
            Thread.currentThread().interrupt();
            throw new NoAnswerException("stopped");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            if (isBeforeSending(cause)) {
                throw new NotReachedException("the service cannot be reached: " + cause);
            }
            throw new NoAnswerException("the service has not answered: " + cause);
        }
    }

    /** Ends a call: one whose answer has begun would be waited for as long as the service keeps silent. */
    private static void hangUp(CompletableFuture<HttpResponse<InputStream>> response) {
        response.thenAccept(begun -> {
            try {
                begun.body().close();
            } catch (IOException cut) {
                LOG.debug("the answer does not close", cut);
            }
        });
        response.cancel(true);
    }

    private HttpRequest request(String action, Map<String, String> query, Duration deadline) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-acs-action", action);
        headers.put("x-acs-version", VERSION);
        headers.put(
                "x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
        headers.put("x-acs-content-sha256", Acs3.hash(new byte[0]));
        Map<String, String> signed = new LinkedHashMap<>(headers);
        signed.put("host", account.host());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(account.endpoint().resolve(account.path()) + "?" + Acs3.query(query)))
                .timeout(deadline)
                .header("Authorization", signer.authorisation("POST", account.path(), query, signed, new byte[0]))
                .POST(BodyPublishers.noBody());
        headers.forEach(request::header);
        return request.build();
    }

    private Answer read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(LONGEST_ANSWER);
            return new Answer(response.statusCode(), parsed(bytes));
        } catch (IOException cut) {
            return new Answer(response.statusCode(), MissingNode.getInstance());
        }
    }

    private JsonNode parsed(byte[] bytes) throws IOException {
        try {
            return json.readTree(bytes);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static boolean isBeforeSending(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException
                || cause instanceof UnresolvedAddressException;
    }
}
