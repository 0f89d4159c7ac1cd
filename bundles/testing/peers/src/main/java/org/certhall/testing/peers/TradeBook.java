package org.certhall.testing.peers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.testing.peers.Trade.Payment;
import org.certhall.testing.peers.Trade.Refund;

/** The trades of one channel. */
final class TradeBook {
    private final Map<String, Trade> trades = new LinkedHashMap<>();
    private final Clock clock;
    private long last;
    private BillTwist twist = BillTwist.NONE;

    TradeBook(Clock clock) {
        this.clock = clock;
        last = clock.millis();
    }

    synchronized Optional<Trade> find(String key) {
        return Optional.ofNullable(trades.get(key));
    }

    /** Gives all trades, in the order in which they were opened. */
    synchronized List<Trade> all() {
        return List.copyOf(trades.values());
    }

    /** Says what is wrong with the bills from now on. */
    synchronized void twist(BillTwist changed) {
        twist = changed;
    }

    synchronized BillTwist twist() {
        return twist;
    }

    /** Gives the trades as the bill of a day tells of them. */
    synchronized List<Trade> billed(LocalDate day) {
        return twist.told(day, all());
    }

    /** Gives the trade that is there under the key already, or writes this one down. */
    synchronized Trade open(Trade asked) {
        Trade known = trades.putIfAbsent(asked.key(), asked);
        return known == null ? asked : known;
    }

    /** Closes a trade that nobody has paid. */
    synchronized Optional<Trade> close(String key) {
        return Optional.ofNullable(
                trades.computeIfPresent(key, (same, trade) -> trade.payment().isPresent() ? trade : trade.close()));
    }

    /**
     * Pays.
     *
     * @param late whether it happens although the trade is closed or its time has passed
     */
    synchronized Trade pay(String key, Optional<Long> fen, boolean late) {
        Trade trade = find(key).orElseThrow(() -> Refusal.notFound("no payment waits under the number '" + key + "'"));
        if (trade.payment().isPresent()) {
            throw Refusal.conflict("it has been paid before");
        }
        if (!late && (trade.closed() || clock.instant().isAfter(trade.expires()))) {
            throw Refusal.conflict("it can no longer be paid");
        }
        Trade paid =
                trade.pay(new Payment(fen.orElse(trade.fen()), clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        trades.put(key, paid);
        return paid;
    }

    /** Gives money back once for each key; empty where that is more than is left, or the key meant something else. */
    synchronized Optional<Refund> refund(Trade trade, String key, long fen) {
        Trade known = trades.getOrDefault(trade.key(), trade);
        Optional<Refund> before = known.refund(key);
        if (before.isPresent()) {
            return before.filter(refund -> refund.fen() == fen);
        }
        long left = known.payment().map(Payment::fen).orElse(0L) - known.refunded();
        if (fen < 1 || fen > left) {
            return Optional.empty();
        }
        Refund refund = new Refund(key, number(), fen, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        trades.put(known.key(), known.give(refund));
        return Optional.of(refund);
    }

    /** Gives the next number of the channel's own. */
    synchronized String number() {
        return String.format("%028d", ++last);
    }
}
