package org.certhall.plugins.scanning.clamd;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.Set;

/** Where the daemon listens. */
final class DaemonAddress {
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost");

    private DaemonAddress() {}

    /** @throws IllegalArgumentException with a sentence for the administrator */
    static SocketAddress of(String address, boolean privateNetwork) {
        if (address.startsWith("/")) {
            return UnixDomainSocketAddress.of(address);
        }
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("the setting address is neither host:port nor the path of a socket");
        }
        String host = address.substring(0, colon);
        if (!LOCAL.contains(host) && !privateNetwork) {
            throw new IllegalArgumentException(
                    "the setting address names another machine; set privateNetwork where the network is yours alone");
        }
        return new InetSocketAddress(host, Integer.parseInt(port));
    }
}
