package org.certhall.testing.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.certhall.testing.peers.WalletChannel.Letter;
import org.certhall.testing.peers.WalletChannel.Twist;

/** The payment channels inside a test's own process, on a free port; nothing is posted, notices are handed over. */
public final class Wallets implements AutoCloseable {
    private final WalletPeer peer;
    private final PeerServer server;

    /** A notice as it would be posted. */
    public record Posted(Map<String, List<String>> headers, byte[] body) {}

    private Wallets(WalletPeer peer, PeerServer server) {
        this.peer = peer;
        this.server = server;
    }

    /** Opens them; keys are kept in the folder and, once made, used again. */
    public static Wallets open(Path folder) {
        WalletPeer peer = new WalletPeer();
        try {
            return new Wallets(peer, PeerServer.start(0, folder, List.of(peer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the address below which every channel's site stands at its own path. */
    public URI address() {
        return server.address();
    }

    /** Turns a channel's switch, as {@code POST /switch} does. */
    public void turn(String channel, String mode) {
        server.switchboard().turn(Map.of("peer", channel, "mode", mode));
    }

    /** Turns a channel's switch to slow: answers come after the pause. */
    public void slow(String channel, Duration pause) {
        server.switchboard().pause(pause);
        turn(channel, "slow");
    }

    /** Makes a channel's bills wrong on purpose, as {@code POST /wallet/bill} does. */
    public void bill(String channel, String mode) {
        peer.channel(channel).trades().twist(BillTwist.of(mode));
    }

    /** Lets the payer pay, and gives the notice of it. */
    public Posted pay(String channel, String key, long fen) {
        peer.channel(channel).trades().pay(key, Optional.of(fen), false);
        return notice(channel, key, Twist.GENUINE);
    }

    /** Gives a notice of a payment that somebody else has signed. */
    public Posted forged(String channel, String key) {
        return notice(channel, key, Twist.FORGED);
    }

    /** Gives a genuine notice of a payment, signed ten minutes ago. */
    public Posted stale(String channel, String key) {
        return notice(channel, key, Twist.STALE);
    }

    /** Gives the notice of a refund. */
    public Posted refunded(String channel, String key, String refund) {
        Trade trade = trade(channel, key);
        return posted(peer.channel(channel)
                .refunded(
                        trade,
                        trade.refund(refund).orElseThrow(),
                        UUID.randomUUID().toString()));
    }

    /** Gives how much of a payment was given back, in fen. */
    public long refunded(String channel, String key) {
        return trade(channel, key).refunded();
    }

    @Override
    public void close() {
        server.close();
    }

    private Posted notice(String channel, String key, Twist twist) {
        return posted(peer.channel(channel)
                .paid(trade(channel, key), UUID.randomUUID().toString(), twist));
    }

    private Trade trade(String channel, String key) {
        return peer.channel(channel).trades().find(key).orElseThrow();
    }

    private static Posted posted(Letter letter) {
        return new Posted(
                letter.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
                letter.body().getBytes(StandardCharsets.UTF_8));
    }
}
