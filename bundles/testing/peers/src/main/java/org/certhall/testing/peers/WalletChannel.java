package org.certhall.testing.peers;

import com.sun.net.httpserver.HttpHandler;
import java.util.Map;
import org.certhall.testing.peers.PaySite.Answer;
import org.certhall.testing.peers.Trade.Refund;

/** One channel of the wallets: what it answers, and what it tells by itself. */
interface WalletChannel {
    /** Names it, and its switch. */
    String id();

    TradeBook trades();

    /** Gives its web sites, by path. */
    Map<String, HttpHandler> sites();

    /**
     * Writes the notice of a payment.
     *
     * @param event the number of the notice, the same when it is sent again
     */
    Letter paid(Trade trade, String event, Twist twist);

    /** Writes the notice of a refund. */
    Letter refunded(Trade trade, Refund refund, String event);

    /** Tells whether the merchant's answer says that he has taken the notice. */
    boolean taken(int status, String answer);

    /** Says how the payer's browser goes back to the merchant. */
    default Answer back(Trade trade) {
        return new Answer(
                303, Map.of("Location", trade.back().map(String::valueOf).orElse("/")), new byte[0]);
    }

    /** Closes what waits. */
    void close();

    /** What is wrong with a notice on purpose. */
    enum Twist {
        GENUINE,
        /** Signed by somebody else. */
        FORGED,
        /** Signed ten minutes ago. */
        STALE
    }

    /** A notice, ready to be posted. */
    record Letter(Map<String, String> headers, String body) {}
}
