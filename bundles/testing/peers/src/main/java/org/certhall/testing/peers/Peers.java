package org.certhall.testing.peers;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process of the peers; {@code CERTHALL_PEERS} names its port on 127.0.0.1. */
public final class Peers {
    private static final int DEFAULT_PORT = 8190;

    private Peers() {}

    /** Starts the peers and leaves them running until the process is ended. */
    public static void main(String[] arguments) throws IOException {
        Logger log = LoggerFactory.getLogger(Peers.class);
        String port = System.getenv("CERTHALL_PEERS");
        PeerServer server = PeerServer.start(port == null ? DEFAULT_PORT : Integer.parseInt(port), all());
        log.info("the peers listen on {}", server.address());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    }

    /** Gives every peer, freshly made, in the order of the page. */
    static List<Peer> all() {
        return List.of(
                new SmsPeer(),
                new MailPeer(),
                new BankPeer(),
                new WalletPeer(),
                new InvoicePeer(),
                new CourierPeer(),
                RegistryPeer.load());
    }
}
