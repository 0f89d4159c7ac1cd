package org.certhall.testing.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of the peers; {@code CERTHALL_PEERS} names the first of its ports on 127.0.0.1: web server, short-message
 * centre, mail server, scanner.
 */
public final class Peers {
    private static final int DEFAULT_PORT = 8190;

    private Peers() {}

    /** Starts the peers and leaves them running until the process is ended. */
    public static void main(String[] arguments) throws IOException {
        Logger log = LoggerFactory.getLogger(Peers.class);
        String port = System.getenv("CERTHALL_PEERS");
        PeerServer server = PeerServer.start(port == null ? DEFAULT_PORT : Integer.parseInt(port), folder(), all());
        log.info("the peers listen on {}", server.address());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    }

    /** Keys are made once for a data folder; where there is none, once for a process. */
    private static Path folder() throws IOException {
        String data = System.getenv("CERTHALL_DATA");
        return data == null || data.isBlank() ? Files.createTempDirectory("peers") : Path.of(data, "peers");
    }

    /** Gives every peer, freshly made, in the order of the page. */
    static List<Peer> all() {
        return List.of(
                new SmsPeer(),
                new MailPeer(),
                BankPeer.load(),
                new WalletPeer(),
                new InvoicePeer(),
                new CourierPeer(),
                RegistryPeer.load(),
                new ScannerPeer());
    }
}
