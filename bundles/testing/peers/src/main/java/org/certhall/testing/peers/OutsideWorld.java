package org.certhall.testing.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The outside world inside a test's own process, every peer on a free port. */
public final class OutsideWorld implements AutoCloseable {
    private final SmsPeer phones;
    private final MailPeer mailboxes;
    private final ScannerPeer scanner;
    private final PeerServer server;

    /** A mail with all its headers. */
    public record RawMail(String to, byte[] source) {}

    private OutsideWorld(SmsPeer phones, MailPeer mailboxes, ScannerPeer scanner, PeerServer server) {
        this.phones = phones;
        this.mailboxes = mailboxes;
        this.scanner = scanner;
        this.server = server;
    }

    /** Opens it; keys are kept in the folder. */
    public static OutsideWorld open(Path folder) {
        SmsPeer phones = new SmsPeer();
        MailPeer mailboxes = new MailPeer();
        ScannerPeer scanner = new ScannerPeer();
        try {
            return new OutsideWorld(
                    phones,
                    mailboxes,
                    scanner,
                    PeerServer.start(0, folder, List.of(phones, mailboxes, RegistryPeer.load(), scanner)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the address of the web server: the endpoint of Aliyun is {@code aliyun/} below it, that of the
     * registers {@code registry/api/}. */
    public URI address() {
        return server.address();
    }

    public int cmppPort() {
        return phones.cmppPort();
    }

    public int smtpPort() {
        return mailboxes.smtpPort();
    }

    public int clamdPort() {
        return scanner.clamdPort();
    }

    /** Gives the certificate of the mail server, as PEM. */
    public Path mailCertificate() {
        return mailboxes.certificate();
    }

    /** Turns a switch, as {@code POST /switch} does. */
    public void turn(String peer, String mode) {
        server.switchboard().turn(Map.of("peer", peer, "mode", mode));
    }

    /** Turns a switch to slow: answers come after the pause. */
    public void slow(String peer, Duration pause) {
        server.switchboard().pause(pause);
        turn(peer, "slow");
    }

    /** Gives what a phone has received, newest last. */
    public List<Sms> sms(String to) {
        return phones.received(to);
    }

    /** Gives every mail as it was on the wire, oldest first. */
    public List<RawMail> rawMail() {
        return mailboxes.raw();
    }

    /** Gives what a mailbox has received, newest last. */
    public List<Mail> mail(String to) {
        return mailboxes.received(to);
    }

    @Override
    public void close() {
        server.close();
    }
}
