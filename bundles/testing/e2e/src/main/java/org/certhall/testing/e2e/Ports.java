package org.certhall.testing.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The ports of one portal, and of the peers beside it.
 *
 * @param peers the first of the peers' ports; further ones follow it
 */
public record Ports(int http, int https, int ssh, int peers) {
    private static final int OWN = 3;
    private static final int OF_PEERS = 4;
    private static final int ROW = OWN + OF_PEERS;
    private static final int ATTEMPTS = 100;

    private static final AtomicInteger NEXT =
            new AtomicInteger(20_000 + (int) (ProcessHandle.current().pid() % 1_000) * 10);

    /**
     * Takes ports that nobody listens on, each row once. They lie below those that the system hands out, so that no
     * connection is given one of them before the portal comes.
     */
    public static Ports free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int first = NEXT.getAndAdd(ROW);
            if (IntStream.range(first, first + ROW).allMatch(Ports::isFree)) {
                return new Ports(first, first + 1, first + 2, first + OWN);
            }
        }
        throw new IllegalStateException("no row of free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
