package org.certhall.testing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that come with a session which has ended, as every open window does after a logout. */
@ExtendWith(Hall.Opened.class)
class SessionIT {
    private static final int WINDOWS = 24;
    private static final String ENDED = "node0endedendedendedendedended0";

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void windowsThatComeAtOnceWithAnEndedSessionAreAllLedToAFreshOne(Hall hall) {
        HttpRequest page = HttpRequest.newBuilder(hall.portal().page("help?q=key"))
                .header("Accept", "text/html")
                .header("Cookie", "certhall=" + ENDED)
                .build();

        List<HttpResponse<Void>> answers = IntStream.range(0, WINDOWS)
                .mapToObj(window -> browser.sendAsync(page, HttpResponse.BodyHandlers.discarding()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(307);
            assertThat(answer.headers().firstValue("Location")).contains("/help?q=key");
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anySatisfy(
                            cookie -> assertThat(cookie).startsWith("certhall=").contains("Expires=Thu, 01 Jan 1970"));
        });
    }

    @Test
    void aBrowserThatKeepsAnEndedSessionAllTheSameGetsItsPage(Hall hall) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(hall.portal().page(""))
                .header("Accept", "text/html")
                .header("Cookie", "certhall=node0keptkeptkept0; certhall-led=1")
                .build();

        assertThat(browser.send(page, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressWithTwoSlashesLeadsToNoOtherHost(Hall hall) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(hall.portal().page("/elsewhere.example"))
                .header("Accept", "text/html")
                .header("Cookie", "certhall=" + ENDED)
                .build();

        assertThat(browser.send(page, HttpResponse.BodyHandlers.discarding())
                        .headers()
                        .allValues("Location"))
                .noneMatch(address -> address.startsWith("//"));
    }

    @Test
    void pushWithAnEndedSessionMakesNoOther(Hall hall) throws IOException, InterruptedException {
        HttpRequest goodbye = HttpRequest.newBuilder(
                        hall.portal().page("VAADIN/push?v-r=push&v-uiId=1&X-Atmosphere-Transport=close"))
                .header("Cookie", "certhall=" + ENDED)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<Void> answer = browser.send(goodbye, HttpResponse.BodyHandlers.discarding());

        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
}
