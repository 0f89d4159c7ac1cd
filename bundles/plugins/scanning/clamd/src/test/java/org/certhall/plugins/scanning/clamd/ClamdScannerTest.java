package org.certhall.plugins.scanning.clamd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.certhall.api.document.Finding;
import org.certhall.api.value.LocalisedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdScannerTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);

    /** The bytes on the wire as clamd(8) asks for them, over a Unix socket; each answer as the daemon words it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stream: OK | ACTIVE",
                "stream: Win.Test.EICAR_HDB-1 FOUND | ACTIVE",
                "INSTREAM size limit exceeded. ERROR | BROKEN",
                "stream: OK and more | BROKEN"
            })
    void speaksAsTheDaemonDoes(String answer, String state, @TempDir Path folder) throws Exception {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("clamd.ctl"));
        List<String> states = new ArrayList<>();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                ClamdScanner scanner = new ClamdScanner(
                        "clamd", new LocalisedText("a", "a"), address, (now, reason) -> states.add(now.name()))) {
            server.bind(address);
            byte[] expected = "zINSTREAM\0\0\0\0\3abc\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
            CompletableFuture<byte[]> heard =
                    CompletableFuture.supplyAsync(() -> converse(server, expected.length, answer));

            Finding finding = scanner.scan("abc".getBytes(StandardCharsets.US_ASCII), PLENTY);

            assertThat(heard.get()).isEqualTo(expected);
            assertThat(states).endsWith(state);
            switch (answer) {
                case "stream: OK" -> assertThat(finding).isEqualTo(new Finding.Clean());
                case "stream: Win.Test.EICAR_HDB-1 FOUND" ->
                    assertThat(finding).isEqualTo(new Finding.Infected("Win.Test.EICAR_HDB-1"));
                default -> assertThat(finding).isInstanceOf(Finding.Unavailable.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scanner.example:3310", "127.0.0.1", "localhost:", "nonsense"})
    void speaksToNobodyElsewhere(String address) {
        assertThatThrownBy(() -> DaemonAddress.of(address, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("address");
    }

    @Test
    void speaksToAnotherMachineWhereTheNetworkIsOnesOwn() {
        assertThat(DaemonAddress.of("scanner.example:3310", true).toString()).contains("scanner.example");
    }

    private static byte[] converse(ServerSocketChannel server, int length, String answer) {
        try (SocketChannel channel = server.accept()) {
            ByteBuffer heard = ByteBuffer.allocate(length);
            while (heard.hasRemaining() && channel.read(heard) >= 0) {
                heard.mark();
            }
            channel.write(ByteBuffer.wrap((answer + "\0").getBytes(StandardCharsets.US_ASCII)));
            return heard.array();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
