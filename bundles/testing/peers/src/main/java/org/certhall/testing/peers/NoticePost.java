package org.certhall.testing.peers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.certhall.testing.peers.WalletChannel.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts notices, and posts those that were not taken again after a while, as payment channels do. */
final class NoticePost {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePost.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Shorter than those of the originals, in seconds. */
    private static final List<Integer> PAUSES = List.of(1, 2, 4, 8, 15, 30, 60, 120, 300);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "notices");
        thread.setDaemon(true);
        return thread;
    });

    /** Whether the merchant has taken a notice. */
    interface Taken {
        boolean test(int status, String answer);
    }

    /**
     * Posts a notice until it is taken.
     *
     * @param written is written anew at each attempt, with the time of that attempt
     * @param told hears what came of each attempt
     */
    void post(URI address, Supplier<Letter> written, Taken taken, Duration after, Consumer<String> told) {
        schedule(address, written, taken, after, told, 0);
    }

    void close() {
        timer.shutdownNow();
    }

    private void schedule(
            URI address, Supplier<Letter> written, Taken taken, Duration after, Consumer<String> told, int attempt) {
        timer.schedule(
                () -> {
                    if (!posted(address, written.get(), taken, told) && attempt < PAUSES.size()) {
                        Duration pause = Duration.ofSeconds(PAUSES.get(attempt));
                        schedule(address, written, taken, pause, told, attempt + 1);
                    }
                },
                after.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private boolean posted(URI address, Letter letter, Taken taken, Consumer<String> told) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
            letter.headers().forEach(request::header);
            var answer = http.send(
                    request.POST(HttpRequest.BodyPublishers.ofString(letter.body()))
                            .build(),
                    BodyHandlers.ofString());
            told.accept(String.valueOf(answer.statusCode()));
            return taken.test(answer.statusCode(), answer.body());
        } catch (java.io.IOException unreachable) {
            LOG.debug("a notice was not taken", unreachable);
            told.accept("-");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
