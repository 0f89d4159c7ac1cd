package org.certhall.plugins.payments.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelHttpTest {
    private final ChannelHttp http = new ChannelHttp();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsAnswersOfTheGreatestLengthAndNoLongerOnes() throws Exception {
        answers(200, 10);

        assertThat(http.call(request(), plenty(), 10).body()).hasSize(10);
        assertThatThrownBy(() -> http.call(request(), plenty(), 9))
                .isInstanceOf(NoAnswerException.class)
                .hasMessage("the answer is too long");
    }

    @Test
    void takesAServersFaultForNoAnswer() {
        answers(502, 3);

        assertThatThrownBy(() -> http.call(request(), plenty(), 10))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("502");
    }

    @Test
    void goesWhereItIsSentAndNotWhereItIsRedirected() throws Exception {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThat(http.call(request(), plenty(), 10).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://pay.example/", "nonsense", ""})
    void speaksToNobodyWithoutTls(String address) {
        assertThatThrownBy(() -> ChannelHttp.endpoint("endpoint", address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("endpoint");
    }

    private void answers(int status, int length) {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(new byte[length]);
            exchange.close();
        });
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    private static Deadline plenty() {
        return Deadline.in(Duration.ofSeconds(20));
    }
}
