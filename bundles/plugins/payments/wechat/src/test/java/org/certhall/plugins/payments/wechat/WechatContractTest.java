package org.certhall.plugins.payments.wechat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Opening;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.value.Money;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.payment.PaymentChannelContract;
import org.certhall.testing.peers.Wallets;
import org.certhall.testing.peers.Wallets.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class WechatContractTest extends PaymentChannelContract {
    private static Path keys;

    private Wallets wallets;
    private WechatChannel channel;
    private String paid = "";

    /** Shared: keys take time to make. */
    @BeforeAll
    static void keepKeys(@TempDir Path folder) {
        keys = folder;
    }

    @BeforeEach
    void open() {
        wallets = Wallets.open(keys);
        channel = Merchants.channel(Merchants.merchant(wallets.address(), keys));
    }

    @AfterEach
    void close() {
        wallets.close();
    }

    @Override
    protected PaymentChannel channel() {
        return channel;
    }

    @Override
    protected void peer(PeerMode mode, Duration pause) {
        switch (mode) {
            case UP -> wallets.turn("wechat", "up");
            case DOWN -> wallets.turn("wechat", "down");
            case SLOW -> wallets.slow("wechat", pause);
            case REJECT -> wallets.turn("wechat", "reject");
            case SILENT -> wallets.turn("wechat", "unknown");
        }
    }

    @Override
    protected RawNotice pay(PaymentRequest request, Opening.Opened opened, Money amount) {
        paid = request.key();
        return raw(wallets.pay("wechat", request.key(), amount.fen()));
    }

    @Override
    protected Money refunded(PaymentRequest request) {
        return new Money(wallets.refunded("wechat", request.key()));
    }

    @Override
    protected List<RawNotice> forgeries(RawNotice genuine) {
        String body = new String(genuine.body(), StandardCharsets.UTF_8);
        return List.of(
                raw(wallets.forged("wechat", paid)),
                raw(wallets.stale("wechat", paid)),
                with(genuine, "wechatpay-signature", "WECHATPAY/SIGNTEST/" + header(genuine, "wechatpay-signature")),
                with(genuine, "wechatpay-serial", "PUB_KEY_ID_OF_SOMEBODY_ELSE"),
                with(genuine, "wechatpay-nonce", "another"),
                new RawNotice("POST", "", Map.of(), genuine.body(), genuine.address(), genuine.received()),
                new RawNotice(
                        "POST",
                        "",
                        genuine.headers(),
                        body.replace("支付成功", "支付失败").getBytes(StandardCharsets.UTF_8),
                        genuine.address(),
                        genuine.received()));
    }

    private static String header(RawNotice notice, String name) {
        return notice.header(name).orElseThrow();
    }

    private static RawNotice with(RawNotice notice, String name, String value) {
        Map<String, List<String>> headers = new HashMap<>(notice.headers());
        headers.put(name, List.of(value));
        return new RawNotice("POST", "", headers, notice.body(), notice.address(), notice.received());
    }

    private static RawNotice raw(Posted posted) {
        return new RawNotice("POST", "", posted.headers(), posted.body(), "127.0.0.1", Instant.now());
    }
}
