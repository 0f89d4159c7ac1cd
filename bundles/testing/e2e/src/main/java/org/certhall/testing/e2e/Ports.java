package org.certhall.testing.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * The ports of one portal, and of the peers beside it.
 *
 * @param peers the first of the peers' ports; further ones follow it
 */
public record Ports(int http, int https, int ssh, int peers) {
    private static final int PORTS_OF_PEERS = 3;
    private static final int ATTEMPTS = 100;

    /** Takes ports that nobody listens on. */
    public static Ports free() {
        try (ServerSocket http = socket(0);
                ServerSocket https = socket(0);
                ServerSocket ssh = socket(0)) {
            return new Ports(http.getLocalPort(), https.getLocalPort(), ssh.getLocalPort(), row());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the ports that the system hands out, so that nobody is given one of the row meanwhile. */
    private static int row() {
        int start = 20_000 + (int) (ProcessHandle.current().pid() % 1_000) * 10;
        return IntStream.range(0, ATTEMPTS)
                .map(attempt -> start + attempt * PORTS_OF_PEERS)
                .filter(first -> IntStream.range(first, first + PORTS_OF_PEERS).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row of free ports"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = socket(port)) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket socket(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
