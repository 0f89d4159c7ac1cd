package org.certhall.testing.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The ports of one portal. */
public record Ports(int http, int https, int ssh) {
    /** Takes ports that nobody listens on. */
    public static Ports free() {
        try (ServerSocket http = socket();
                ServerSocket https = socket();
                ServerSocket ssh = socket()) {
            return new Ports(http.getLocalPort(), https.getLocalPort(), ssh.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
