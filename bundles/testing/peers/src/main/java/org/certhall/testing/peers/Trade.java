package org.certhall.testing.peers;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trade at a channel of the wallets.
 *
 * @param key the merchant's number
 * @param number the channel's own, told once somebody has paid
 * @param back where the payer's browser goes afterwards; empty where it stays
 * @param expires after which nobody can pay
 * @param payment empty while nobody has paid
 */
record Trade(
        String key,
        String number,
        long fen,
        String subject,
        URI notice,
        Optional<URI> back,
        Instant opened,
        Instant expires,
        boolean closed,
        Optional<Payment> payment,
        List<Refund> refunds) {
    Trade {
        refunds = List.copyOf(refunds);
    }

    /** What the payer paid, which need not be what was asked for. */
    record Payment(long fen, Instant at) {}

    /** What was given back; the channel has done it as soon as it has been asked. */
    record Refund(String key, String number, long fen, Instant at) {}

    Trade close() {
        return new Trade(key, number, fen, subject, notice, back, opened, expires, true, payment, refunds);
    }

    Trade pay(Payment paid) {
        return new Trade(key, number, fen, subject, notice, back, opened, expires, false, Optional.of(paid), refunds);
    }

    /** Gives the trade as it would be with another payment, or with none. */
    Trade with(Optional<Payment> instead) {
        return new Trade(key, number, fen, subject, notice, back, opened, expires, closed, instead, refunds);
    }

    Trade give(Refund refund) {
        List<Refund> more = new ArrayList<>(refunds);
        more.add(refund);
        return new Trade(key, number, fen, subject, notice, back, opened, expires, closed, payment, more);
    }

    /** Gives how much was given back. */
    long refunded() {
        return refunds.stream().mapToLong(Refund::fen).sum();
    }

    Optional<Refund> refund(String refundKey) {
        return refunds.stream().filter(refund -> refund.key().equals(refundKey)).findFirst();
    }
}
