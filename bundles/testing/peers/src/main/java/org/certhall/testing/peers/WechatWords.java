package org.certhall.testing.peers;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.testing.peers.Trade.Payment;
import org.certhall.testing.peers.Trade.Refund;

/** How WeChat Pay tells of trades and refunds, in answers as in notices. */
final class WechatWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(ZoneId.of("Asia/Shanghai"));

    private WechatWords() {}

    static Map<String, Object> trade(Trade trade) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("appid", WechatSeal.APP);
        words.put("mchid", WechatSeal.MERCHANT);
        words.put("out_trade_no", trade.key());
        boolean paid = trade.payment().isPresent();
        String state = paid ? trade.refunds().isEmpty() ? "SUCCESS" : "REFUND" : trade.closed() ? "CLOSED" : "NOTPAY";
        words.put("trade_state", state);
        words.put("trade_state_desc", state);
        trade.payment().ifPresent(payment -> {
            words.put("transaction_id", trade.number());
            words.put("trade_type", "NATIVE");
            words.put("bank_type", "OTHERS");
            words.put("success_time", time(payment.at()));
            words.put("payer", Map.of("openid", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"));
        });
        long fen = trade.payment().map(Payment::fen).orElse(trade.fen());
        words.put("amount", Map.of("total", fen, "payer_total", fen, "currency", "CNY", "payer_currency", "CNY"));
        return words;
    }

    /** @param status as an answer calls it; notices name the member refund_status */
    static Map<String, Object> refund(Trade trade, Refund refund, String member, String status) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("refund_id", refund.number());
        words.put("out_refund_no", refund.key());
        words.put("transaction_id", trade.number());
        words.put("out_trade_no", trade.key());
        words.put("user_received_account", "支付用户零钱");
        words.put("create_time", time(refund.at()));
        words.put(member, status);
        if (status.equals("SUCCESS")) {
            words.put("success_time", time(refund.at()));
        }
        long paid = trade.payment().map(Payment::fen).orElse(0L);
        words.put("amount", Map.of("total", paid, "refund", refund.fen(), "payer_total", paid, "currency", "CNY"));
        return words;
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}
