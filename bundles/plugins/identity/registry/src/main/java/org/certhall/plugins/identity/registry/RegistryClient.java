package org.certhall.plugins.identity.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.certhall.api.identity.Enquiry;

/** Asks the service, signed, and believes signed answers alone. */
final class RegistryClient {
    private static final int LONGEST_ANSWER = 100_000;
    private static final int OK = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final RegistryAccount account;
    private final RegistrySeal seal;
    private final Clock clock;

    RegistryClient(RegistryAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
        seal = new RegistrySeal(account.secret());
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** An answer before anybody believes it. */
    private record Reply(int status, String signature, byte[] body) {}

    /** There is no answer that can be believed; the message says why. */
    static final class NoAnswerException extends Exception {
        private static final long serialVersionUID = 1;

        /** Whether only an administrator can mend it. */
        private final boolean refused;

        NoAnswerException(String reason, boolean refused) {
            super(reason, null, false, false);
            this.refused = refused;
        }

        boolean refused() {
            return refused;
        }
    }

    JsonNode ask(String what, Enquiry enquiry, Map<String, String> content, Duration deadline)
            throws NoAnswerException {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new NoAnswerException("no time is left", false);
        }
        String nonce = UUID.randomUUID().toString();
        CompletableFuture<Reply> answer = send(account.endpoint().resolve(what), enquiry, content, nonce, deadline);
        try {
            return believed(answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS), nonce);
        } catch (TimeoutException late) {
            throw new NoAnswerException("the service has not answered in time", false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("stopped", false);
        } catch (ExecutionException failed) {
            throw new NoAnswerException("the service cannot be reached: " + failed.getCause(), false);
        } finally {
            answer.cancel(true);
        }
    }

    private CompletableFuture<Reply> send(
            URI address, Enquiry enquiry, Map<String, String> content, String nonce, Duration deadline) {
        byte[] body = written(content);
        String timestamp = String.valueOf(clock.millis());
        String signature = seal.sign(
                body,
                "POST",
                address.getPath(),
                account.customer(),
                timestamp,
                nonce,
                enquiry.key(),
                enquiry.consent());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(deadline)
                .header("Content-Type", "application/json")
                .header("X-Customer", account.customer())
                .header("X-Timestamp", timestamp)
                .header("X-Nonce", nonce)
                .header("X-Transaction", enquiry.key())
                .header("X-Consent", enquiry.consent())
                .header("X-Signature", signature)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, BodyHandlers.ofInputStream()).thenApply(RegistryClient::read);
    }

    private JsonNode believed(Reply reply, String nonce) throws NoAnswerException {
        int status = reply.status();
        if (status >= 500) {
            throw new NoAnswerException("the service answers " + status, false);
        }
        if (status != OK) {
            throw new NoAnswerException("the service refuses: " + status, true);
        }
        if (!seal.fits(reply.signature(), reply.body(), String.valueOf(status), nonce)) {
            throw new NoAnswerException("the answer is not signed by the service", true);
        }
        try {
            return json.readTree(reply.body());
        } catch (IOException unreadable) {
            throw new NoAnswerException("the answer cannot be read", true);
        }
    }

    private byte[] written(Map<String, String> content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads no more than an answer can have. */
    private static Reply read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            String signature = response.headers().firstValue("X-Signature").orElse("");
            return new Reply(response.statusCode(), signature, body.readNBytes(LONGEST_ANSWER));
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
