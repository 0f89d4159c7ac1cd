package org.certhall.plugins.identity.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.Verification;
import org.certhall.testing.peers.OutsideWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryVerifierTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);
    private static final Enquiry.Person ENQUIRY = new Enquiry.Person("key1", "consent", "王经办", "880005198807070053");

    @Test
    void isRefusedWithAnotherSecretOrAnotherTime(@TempDir Path folder) {
        try (OutsideWorld world = OutsideWorld.open(folder)) {
            URI endpoint = world.address().resolve("registry/api/");
            Clock late = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);

            assertThat(RegistryContractTest.verifier(endpoint, "guessed", Clock.systemUTC())
                            .verify(ENQUIRY, PLENTY))
                    .isInstanceOf(Verification.Unavailable.class);
            assertThat(RegistryContractTest.verifier(endpoint, "demo-registry-secret", late)
                            .verify(ENQUIRY, PLENTY))
                    .isInstanceOf(Verification.Unavailable.class);
        }
    }

    /** Whoever stands between cannot say that everything matches. */
    @ParameterizedTest
    @ValueSource(strings = {"", "00", "not hexadecimal"})
    void believesNoAnswerThatTheServiceHasNotSigned(String signature) throws IOException {
        HttpServer stranger =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        byte[] answer = "{\"transaction\":\"R1\",\"result\":\"1\"}".getBytes(StandardCharsets.UTF_8);
        stranger.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("X-Signature", signature);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        stranger.start();
        try {
            URI endpoint =
                    URI.create("http://127.0.0.1:" + stranger.getAddress().getPort() + "/");
            assertThat(RegistryContractTest.verifier(endpoint, "demo-registry-secret", Clock.systemUTC())
                            .verify(ENQUIRY, PLENTY))
                    .isEqualTo(new Verification.Unavailable("the answer is not signed by the service"));
        } finally {
            stranger.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://registry.example/api/", "https://registry.example/api", "nonsense"})
    void speaksToNobodyWithoutTls(String endpoint) {
        assertThatThrownBy(() -> new RegistryAccount(URI.create(endpoint), "hall", "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("endpoint");
    }
}
