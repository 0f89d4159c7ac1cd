package org.certhall.testing.peers;

import com.sun.net.httpserver.HttpHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.certhall.testing.peers.PaySite.Answer;
import org.certhall.testing.peers.Switchboard.Mode;
import org.certhall.testing.peers.Trade.Refund;

/** UnionPay. */
final class UnionpayWallet implements WalletChannel {
    static final String ID = "unionpay";

    private final UnionpaySeal seal;
    private final TradeBook trades;
    private final UnionpaySite site;

    UnionpayWallet(
            Clock clock,
            Path folder,
            BiConsumer<Trade, Refund> refunded,
            Supplier<Mode> mode,
            Supplier<Duration> slow) {
        seal = new UnionpaySeal(folder);
        trades = new TradeBook(clock);
        site = new UnionpaySite(clock, seal, trades, refunded, mode, slow);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public TradeBook trades() {
        return trades;
    }

    @Override
    public Map<String, HttpHandler> sites() {
        return Map.of(UnionpaySite.PATH, site, UnionpaySite.FILES, site);
    }

    /** Such a notice says neither when it was sent nor which it is; a stale one is like any other. */
    @Override
    public Letter paid(Trade trade, String event, Twist twist) {
        var payment = trade.payment().orElseThrow();
        Map<String, String> fields = fields("01", trade.key(), trade.number(), payment.fen(), payment.at());
        return letter(twist == Twist.FORGED ? seal.forged(fields) : seal.signed(fields));
    }

    @Override
    public Letter refunded(Trade trade, Refund refund, String event) {
        return letter(seal.signed(fields("04", refund.key(), refund.number(), refund.fen(), refund.at())));
    }

    @Override
    public boolean taken(int status, String answer) {
        return status == 200;
    }

    /** Posts the news of the payment to the merchant's page, by the payer's browser. */
    @Override
    public Answer back(Trade trade) {
        var payment = trade.payment().orElseThrow();
        String inputs =
                seal.signed(fields("01", trade.key(), trade.number(), payment.fen(), payment.at())).entrySet().stream()
                        .map(field -> "<input type=\"hidden\" name=\"" + field.getKey() + "\" value=\""
                                + CashDesk.escaped(field.getValue()) + "\">")
                        .collect(Collectors.joining("\n"));
        return Answer.of(200, "text/html; charset=utf-8", """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>银联在线支付</title></head>
                <body><form method="post" action="%s">%s<button>返回商户</button></form>
                <script>document.forms[0].submit()</script></body></html>
                """.formatted(
                        CashDesk.escaped(trade.back().map(String::valueOf).orElse("/")), inputs));
    }

    @Override
    public void close() {
        site.close();
    }

    private static Map<String, String> fields(String type, String key, String number, long fen, Instant at) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", "5.1.0");
        fields.put("encoding", "UTF-8");
        fields.put("bizType", "000201");
        fields.put("txnType", type);
        fields.put("txnSubType", type.equals("01") ? "01" : "00");
        fields.put("accessType", "0");
        fields.put("merId", UnionpaySeal.MERCHANT);
        fields.put("orderId", key);
        fields.put("queryId", UnionpaySite.queryId(number));
        fields.put("txnAmt", String.valueOf(fen));
        fields.put("currencyCode", "156");
        fields.put("traceTime", UnionpaySite.trace(at));
        fields.put("respCode", "00");
        fields.put("respMsg", "成功[0000000]");
        fields.put("accNo", "6216***********0018");
        return fields;
    }

    private static Letter letter(Map<String, String> fields) {
        return new Letter(
                Map.of("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8"),
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }
}
