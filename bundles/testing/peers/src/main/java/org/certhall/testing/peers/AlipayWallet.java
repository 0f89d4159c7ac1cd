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
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.certhall.testing.peers.PaySite.Answer;
import org.certhall.testing.peers.Switchboard.Mode;
import org.certhall.testing.peers.Trade.Payment;
import org.certhall.testing.peers.Trade.Refund;

/** Alipay. */
final class AlipayWallet implements WalletChannel {
    static final String ID = "alipay";

    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    private final Clock clock;
    private final AlipaySeal seal;
    private final TradeBook trades;
    private final AlipaySite site;

    AlipayWallet(
            Clock clock,
            Path folder,
            BiConsumer<Trade, Refund> refunded,
            Supplier<Mode> mode,
            Supplier<Duration> slow) {
        this.clock = clock;
        seal = new AlipaySeal(folder);
        trades = new TradeBook(clock);
        site = new AlipaySite(clock, seal, trades, refunded, mode, slow);
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
        return Map.of(AlipaySite.PATH, site, AlipaySite.BILLS, site);
    }

    @Override
    public Letter paid(Trade trade, String event, Twist twist) {
        return letter(trade, event, twist, Map.of());
    }

    @Override
    public Letter refunded(Trade trade, Refund refund, String event) {
        return letter(
                trade,
                event,
                Twist.GENUINE,
                Map.of(
                        "gmt_refund",
                        AlipaySite.time(refund.at()) + ".000",
                        "refund_fee",
                        Yuan.of(trade.refunded()),
                        "out_biz_no",
                        refund.key()));
    }

    @Override
    public boolean taken(int status, String answer) {
        return answer.equals("success");
    }

    /** Sends the browser back with the same fields, signed. */
    @Override
    public Answer back(Trade trade) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("app_id", AlipaySeal.APP);
        fields.put("method", "alipay.trade.page.pay.return");
        fields.put("charset", "utf-8");
        fields.put("out_trade_no", trade.key());
        fields.put("trade_no", trade.number());
        fields.put("total_amount", Yuan.of(trade.fen()));
        fields.put("sign_type", "RSA2");
        fields.put("sign", seal.sign(fields, false));
        String back = trade.back().map(String::valueOf).orElse("/");
        return new Answer(303, Map.of("Location", back + (back.contains("?") ? "&" : "?") + form(fields)), new byte[0]);
    }

    @Override
    public void close() {
        site.close();
    }

    private Letter letter(Trade trade, String event, Twist twist, Map<String, String> more) {
        Instant now = twist == Twist.STALE ? clock.instant().minus(LONG_AGO) : clock.instant();
        Optional<Payment> payment = trade.payment();
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("notify_time", AlipaySite.time(now));
        fields.put("notify_type", "trade_status_sync");
        fields.put("notify_id", event);
        fields.put("app_id", AlipaySeal.APP);
        fields.put("charset", "utf-8");
        fields.put("version", "1.0");
        fields.put("auth_app_id", AlipaySeal.APP);
        fields.put("trade_no", trade.number());
        fields.put("out_trade_no", trade.key());
        fields.put("seller_id", AlipaySeal.SELLER);
        fields.put("buyer_id", "2088102116773037");
        fields.put("trade_status", AlipaySite.status(trade));
        fields.put("total_amount", Yuan.of(payment.map(Payment::fen).orElse(trade.fen())));
        fields.put("subject", trade.subject());
        fields.put("gmt_create", AlipaySite.time(trade.opened()));
        fields.put("gmt_payment", AlipaySite.time(payment.map(Payment::at).orElse(now)));
        fields.put("sign", seal.sign(fields, twist == Twist.FORGED));
        fields.put("sign_type", "RSA2");
        return new Letter(Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"), form(fields));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
