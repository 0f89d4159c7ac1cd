package org.certhall.testing.peers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpHandler;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.certhall.testing.peers.Switchboard.Mode;
import org.certhall.testing.peers.Trade.Refund;

/** WeChat Pay. */
final class WechatWallet implements WalletChannel {
    static final String ID = "wechat";

    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock;
    private final WechatSeal seal;
    private final TradeBook trades;
    private final WechatSite site;

    WechatWallet(
            Clock clock,
            Path folder,
            BiConsumer<Trade, Refund> refunded,
            Supplier<Mode> mode,
            Supplier<Duration> slow) {
        this.clock = clock;
        seal = new WechatSeal(clock, folder);
        trades = new TradeBook(clock);
        site = new WechatSite(clock, seal, trades, refunded, mode, slow);
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
        return Map.of(WechatSite.PATH, site);
    }

    @Override
    public Letter paid(Trade trade, String event, Twist twist) {
        return letter(event, "TRANSACTION.SUCCESS", "transaction", "支付成功", WechatWords.trade(trade), twist);
    }

    @Override
    public Letter refunded(Trade trade, Refund refund, String event) {
        Map<String, Object> words = WechatWords.refund(trade, refund, "refund_status", "SUCCESS");
        words.put("mchid", WechatSeal.MERCHANT);
        return letter(event, "REFUND.SUCCESS", "refund", "退款成功", words, Twist.GENUINE);
    }

    @Override
    public boolean taken(int status, String answer) {
        return status == 200 || status == 204;
    }

    @Override
    public void close() {
        site.close();
    }

    private Letter letter(
            String id, String event, String original, String summary, Map<String, Object> words, Twist twist) {
        try {
            String nonce = seal.nonce(12);
            Map<String, Object> notice = new LinkedHashMap<>();
            notice.put("id", id);
            notice.put("create_time", WechatWords.time(clock.instant()));
            notice.put("resource_type", "encrypt-resource");
            notice.put("event_type", event);
            notice.put("summary", summary);
            notice.put(
                    "resource",
                    Map.of(
                            "original_type",
                            original,
                            "algorithm",
                            "AEAD_AES_256_GCM",
                            "ciphertext",
                            seal.enciphered(json.writeValueAsString(words), nonce, original),
                            "associated_data",
                            original,
                            "nonce",
                            nonce));
            String body = json.writeValueAsString(notice);
            Map<String, String> headers = new LinkedHashMap<>(
                    switch (twist) {
                        case GENUINE -> seal.headers(body);
                        case FORGED -> seal.forged(body);
                        case STALE -> seal.stale(body);
                    });
            headers.put("Content-Type", "application/json");
            return new Letter(headers, body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
