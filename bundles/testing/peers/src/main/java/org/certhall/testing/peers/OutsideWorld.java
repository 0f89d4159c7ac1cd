package org.certhall.testing.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.certhall.testing.peers.BankLedger.Delays;

/** The outside world inside a test's own process, every peer on a free port. */
public final class OutsideWorld implements AutoCloseable {
    private static final Delays SOON = new Delays(Duration.ofMillis(300), Duration.ofMillis(300));

    private final SmsPeer phones;
    private final MailPeer mailboxes;
    private final ScannerPeer scanner;
    private final BankPeer bank;
    private final PeerServer server;

    /** What an account was credited with. */
    public record Credit(String payer, long fen, String remark) {}

    /** A mail with all its headers. */
    public record RawMail(String to, byte[] source) {}

    private OutsideWorld(SmsPeer phones, MailPeer mailboxes, ScannerPeer scanner, BankPeer bank, PeerServer server) {
        this.phones = phones;
        this.mailboxes = mailboxes;
        this.scanner = scanner;
        this.bank = bank;
        this.server = server;
    }

    /** Opens it; keys are kept in the folder. */
    public static OutsideWorld open(Path folder) {
        SmsPeer phones = new SmsPeer();
        MailPeer mailboxes = new MailPeer();
        ScannerPeer scanner = new ScannerPeer();
        BankPeer bank = BankPeer.load(SOON);
        try {
            return new OutsideWorld(
                    phones,
                    mailboxes,
                    scanner,
                    bank,
                    PeerServer.start(0, folder, List.of(phones, mailboxes, bank, RegistryPeer.load(), scanner)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the address of the web server: the endpoint of Aliyun is {@code aliyun/} below it, that of the
     * registers {@code registry/api/}, that of the bank {@code bank/host/}. */
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

    /** Gives what an account was credited with, oldest first. */
    public List<Credit> credits(String account) {
        return bank.credited(account).stream()
                .map(credit -> new Credit(credit.payer(), credit.fen(), credit.remark()))
                .toList();
    }

    /** Pays into the hall's account. */
    public void transfer(String name, long fen, String remark) {
        bank.transfer(Map.of("name", name, "fen", Long.toString(fen), "remark", remark));
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
