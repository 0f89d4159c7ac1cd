package org.certhall.plugins.payments.channels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a channel: within a deadline, never redirected, and never reading more than an answer can have. */
public final class ChannelHttp {
    private static final int SERVER_FAULT = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** An answer before anybody believes it. */
    public record Reply(int status, java.net.http.HttpHeaders headers, byte[] body) {
        /** Gives a header, blank where there is none. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** Reads the body as UTF-8. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * Calls.
     *
     * @param longest bytes that an answer may have
     * @throws NoAnswerException where none comes in time, a longer one, or one that says that the server is at fault
     */
    public Reply call(HttpRequest.Builder request, Deadline deadline, int longest) throws NoAnswerException {
        Duration left = deadline.left();
        if (left.isZero()) {
            throw new NoAnswerException("no time is left");
        }
        CompletableFuture<Reply> answer = http.sendAsync(request.timeout(left).build(), BodyHandlers.ofInputStream())
                .thenApply(response -> read(response, longest));
        try {
            Reply reply = answer.get(left.toMillis(), TimeUnit.MILLISECONDS);
            if (reply.body().length > longest) {
                throw new NoAnswerException("the answer is too long");
            }
            if (reply.status() >= SERVER_FAULT) {
                throw new NoAnswerException("the channel answers " + reply.status());
            }
            return reply;
        } catch (TimeoutException late) {
            throw new NoAnswerException("the channel has not answered in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("stopped");
        } catch (ExecutionException failed) {
            throw new NoAnswerException("the channel cannot be reached: " + failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /**
     * Takes an address out of settings.
     *
     * @throws IllegalArgumentException with a sentence for the administrator, where it is neither https nor this machine
     */
    public static URI endpoint(String setting, String address) {
        URI endpoint = URI.create(address);
        boolean local = "127.0.0.1".equals(endpoint.getHost()) || "localhost".equals(endpoint.getHost());
        if (endpoint.getHost() == null || !("https".equals(endpoint.getScheme()) || local)) {
            throw new IllegalArgumentException("the setting " + setting + " is no https address");
        }
        return endpoint;
    }

    /**
     * Demands that a setting is there.
     *
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    public static String given(String setting, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the setting " + setting + " is missing");
        }
        return value;
    }

    private static Reply read(HttpResponse<InputStream> response, int longest) {
        try (InputStream body = response.body()) {
            return new Reply(response.statusCode(), response.headers(), body.readNBytes(longest + 1));
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
