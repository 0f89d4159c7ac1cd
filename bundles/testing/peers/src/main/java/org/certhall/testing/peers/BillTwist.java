package org.certhall.testing.peers;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certhall.testing.peers.Trade.Payment;

/** What is wrong with a channel's bills on purpose. */
enum BillTwist {
    /** Nothing. */
    NONE,
    /** The first payment of each day is left out. */
    DROP,
    /** Each day has a payment more, which nobody has made. */
    EXTRA,
    /** The first payment of each day is a fen more. */
    AMOUNT;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final long EXTRA_FEN = 12_300;
    private static final int NOON = 12;

    static BillTwist of(String word) {
        for (BillTwist twist : values()) {
            if (twist.word().equals(word)) {
                return twist;
            }
        }
        throw Refusal.badRequest("mode is none, drop, extra or amount");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Gives the trades as the bill of a day tells of them. */
    List<Trade> told(LocalDate day, List<Trade> trades) {
        List<Trade> told = new ArrayList<>(trades);
        if (this == EXTRA) {
            told.add(extra(day));
        }
        for (int i = 0; i < told.size() && (this == DROP || this == AMOUNT); i++) {
            Optional<Payment> paid = told.get(i).payment().filter(payment -> WechatBill.on(day, payment.at()));
            if (paid.isPresent()) {
                Optional<Payment> instead = this == DROP
                        ? Optional.empty()
                        : Optional.of(
                                new Payment(paid.get().fen() + 1, paid.get().at()));
                told.set(i, told.get(i).with(instead));
                break;
            }
        }
        return told;
    }

    private static Trade extra(LocalDate day) {
        String number = day.toString().replace("-", "");
        Instant at = day.atTime(NOON, 0).atZone(CHINA).toInstant();
        Payment payment = new Payment(EXTRA_FEN, at);
        return new Trade(
                "EXTRA" + number,
                "9" + "0".repeat(19) + number,
                EXTRA_FEN,
                "数字证书",
                URI.create("http://127.0.0.1/"),
                Optional.empty(),
                at,
                at,
                false,
                Optional.of(payment),
                List.of());
    }
}
