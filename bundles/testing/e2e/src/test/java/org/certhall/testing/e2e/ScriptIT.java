package org.certhall.testing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.certhall.testing.e2e.Commands.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be put right first is one clear line and exit 2. */
class ScriptIT {
    private final Path data;

    ScriptIT(@TempDir Path data) {
        this.data = data;
    }

    @ParameterizedTest
    @ValueSource(strings = {"CERTHALL_HTTP", "CERTHALL_HTTPS", "CERTHALL_SSH", "CERTHALL_PEERS"})
    void portInUseIsNamedWithTheVariableThatMovesIt(String variable) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            refuses(Script.call(data, free(Map.of(variable, port)), "run"), "port " + port + " is in use", variable);
        }
    }

    /** The short-message centre and the mail server listen on the two ports after that of the peers. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void furtherPortOfThePeersInUseIsNamedWithTheVariableThatMovesThem(int offset) throws IOException {
        int peers = Ports.free().peers();
        try (ServerSocket taken = new ServerSocket(peers + offset, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    Script.call(data, free(Map.of("CERTHALL_PEERS", String.valueOf(peers))), "run"),
                    "port " + taken.getLocalPort() + " is in use",
                    "CERTHALL_PEERS");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CERTHALL_HTTP, none,                              is no port",
        "CERTHALL_HTTP, 70000,                             is no port",
        "CERTHALL_DB,   mysql://localhost/x,               is not of the form postgresql://",
        "CERTHALL_DB,   postgresql://a:b@127.0.0.1:1/x,    no database answers at 127.0.0.1:1",
    })
    void wrongOptionIsNamed(String variable, String value, String reason) {
        refuses(Script.call(data, free(Map.of(variable, value)), "run"), variable, reason);
    }

    @Test
    void dataFolderThatCannotBeWrittenIsNamed() {
        refuses(Script.call(Path.of("/proc/certhall"), free(Map.of()), "run"), "/proc/certhall", "CERTHALL_DATA");
    }

    @Test
    void unknownCommandIsNamed() {
        refuses(Script.call(data, Map.of(), "fly"), "there is no command 'fly'");
    }

    @Test
    void consoleWithoutAPortalSaysHowToStartOne() {
        refuses(Script.call(data, Map.of(), "console", "info"), "./certhall run");
    }

    @Test
    void restoreOfAnythingElseIsRefused() {
        refuses(
                Script.call(
                        data,
                        Map.of(),
                        "restore",
                        Hall.root().resolve("pom.xml").toString()),
                "is no CertHall backup");
    }

    @Test
    void helpListsEveryCommand() {
        assertThat(Script.call(data, Map.of(), "help").output())
                .contains("run", "test", "soak", "build", "bench", "console", "backup", "restore", "doctor", "clean");
    }

    private static void refuses(Result result, String... words) {
        assertThat(result.status()).as(result.output()).isEqualTo(2);
        assertThat(result.output().lines()).singleElement().asString().contains(words);
    }

    /** Other ports than those of a portal that may be running on this machine. */
    private static Map<String, String> free(Map<String, String> options) {
        Ports ports = Ports.free();
        Map<String, String> all = new HashMap<>(Map.of(
                "CERTHALL_HTTP", String.valueOf(ports.http()),
                "CERTHALL_HTTPS", String.valueOf(ports.https()),
                "CERTHALL_SSH", String.valueOf(ports.ssh()),
                "CERTHALL_PEERS", String.valueOf(ports.peers())));
        all.putAll(options);
        return all;
    }
}
