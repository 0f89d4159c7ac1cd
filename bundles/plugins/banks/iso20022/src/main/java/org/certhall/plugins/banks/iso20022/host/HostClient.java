package org.certhall.plugins.banks.iso20022.host;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.certhall.plugins.banks.iso20022.host.NoAnswerException.Case;
import org.jspecify.annotations.Nullable;

/** Speaks with the host, signed, and believes signed answers to this very request alone. */
final class HostClient {
    private static final int LONGEST_ANSWER = 4_000_000;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final HttpClient http;
    private final HostAccount account;
    private final Clock clock;

    HostClient(HostAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Hands a message over and gives the bank's. */
    byte[] post(String resource, byte[] message, Duration deadline) throws NoAnswerException {
        return exchange("POST", resource, message, deadline)
                .orElseThrow(() -> new NoAnswerException(Case.REFUSED, "the bank takes no messages at this address"));
    }

    /** Gives a message of the bank; empty where the bank says, signed, that it has none. */
    Optional<byte[]> get(String resource, Duration deadline) throws NoAnswerException {
        return exchange("GET", resource, new byte[0], deadline);
    }

    private Optional<byte[]> exchange(String method, String resource, byte[] body, Duration deadline)
            throws NoAnswerException {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new NoAnswerException(Case.NOT_TAKEN, "no time is left");
        }
        String nonce = UUID.randomUUID().toString();
        PublicKey bank = PemFile.publicKey(account.bankKey());
        HttpRequest request = signed(method, account.endpoint().resolve(resource), body, nonce, deadline);
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, response -> new LimitedBody(LONGEST_ANSWER));
        try {
            return believed(answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS), bank, nonce);
        } catch (TimeoutException late) {
            throw new NoAnswerException(Case.UNSURE, "the bank has not answered in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(Case.UNSURE, "stopped");
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest signed(String method, URI address, byte[] body, String nonce, Duration deadline)
            throws NoAnswerException {
        String timestamp = String.valueOf(clock.millis());
        String target = address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
        String customer = account.hall().id();
        try {
            String signature = HostSignature.sign(
                    PemFile.privateKey(account.key()), body, method, target, customer, timestamp, nonce);
            return HttpRequest.newBuilder(address)
                    .timeout(deadline)
                    .header("Content-Type", "application/xml; charset=utf-8")
                    .header("X-Customer", customer)
                    .header("X-Timestamp", timestamp)
                    .header("X-Nonce", nonce)
                    .header("X-Signature", signature)
                    .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                    .build();
        } catch (GeneralSecurityException unusable) {
            throw new NoAnswerException(Case.REFUSED, "the private key cannot sign");
        }
    }

    /** Whether a request has reached the bank is certain only where no connection came about. */
    private static NoAnswerException failure(@Nullable Throwable cause) {
        boolean notSent = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
        return notSent
                ? new NoAnswerException(Case.NOT_TAKEN, "the bank cannot be reached: " + cause)
                : new NoAnswerException(Case.UNSURE, "the connection broke: " + cause);
    }

    private Optional<byte[]> believed(HttpResponse<byte[]> answer, PublicKey bank, String nonce)
            throws NoAnswerException {
        int status = answer.statusCode();
        if (status == UNAVAILABLE) {
            throw new NoAnswerException(Case.NOT_TAKEN, "the bank is not in service");
        }
        if (status >= 500) {
            throw new NoAnswerException(Case.UNSURE, "the bank answers " + status);
        }
        String timestamp = answer.headers().firstValue("X-Timestamp").orElse("");
        boolean sound = recent(timestamp)
                && HostSignature.fits(
                        bank,
                        answer.headers().firstValue("X-Signature").orElse(""),
                        answer.body(),
                        String.valueOf(status),
                        nonce,
                        timestamp);
        if (status == OK || status == NOT_FOUND) {
            if (!sound) {
                throw new NoAnswerException(Case.UNBELIEVABLE, "the answer is not signed by the bank, or not now");
            }
            return status == OK ? Optional.of(answer.body()) : Optional.empty();
        }
        throw new NoAnswerException(sound ? Case.REFUSED : Case.UNBELIEVABLE, "the bank refuses: " + status);
    }

    private boolean recent(String millis) {
        return millis.matches("[0-9]{13}")
                && Duration.between(Instant.ofEpochMilli(Long.parseLong(millis)), clock.instant())
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }
}
