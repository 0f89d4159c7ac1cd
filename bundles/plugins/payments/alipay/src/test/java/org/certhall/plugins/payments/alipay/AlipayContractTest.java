package org.certhall.plugins.payments.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

class AlipayContractTest extends PaymentChannelContract {
    private static Path keys;

    private Wallets wallets;
    private AlipayChannel channel;
    private String paid = "";

    /** Shared: keys take time to make. */
    @BeforeAll
    static void keepKeys(@TempDir Path folder) {
        keys = folder;
    }

    @BeforeEach
    void open() {
        wallets = Wallets.open(keys);
        channel = Merchants.channel(wallets.address(), keys);
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
            case UP -> wallets.turn("alipay", "up");
            case DOWN -> wallets.turn("alipay", "down");
            case SLOW -> wallets.slow("alipay", pause);
            case REJECT -> wallets.turn("alipay", "reject");
            case SILENT -> wallets.turn("alipay", "unknown");
        }
    }

    @Override
    protected RawNotice pay(PaymentRequest request, Opening.Opened opened, Money amount) {
        paid = request.key();
        assertThat(Browser.post(opened)).contains("<button>支付</button>");
        return raw(wallets.pay("alipay", request.key(), amount.fen()));
    }

    @Override
    protected Money refunded(PaymentRequest request) {
        return new Money(wallets.refunded("alipay", request.key()));
    }

    @Override
    protected List<RawNotice> forgeries(RawNotice genuine) {
        String body = new String(genuine.body(), StandardCharsets.UTF_8);
        return List.of(
                raw(wallets.forged("alipay", paid)),
                raw(wallets.stale("alipay", paid)),
                with(genuine, body.replace("123.45", "0.01")),
                with(genuine, body.replace("app_id=2021", "app_id=2022")),
                with(genuine, body + "&out_trade_no=another"),
                with(genuine, body.replace("sign_type=RSA2", "sign_type=RSA")));
    }

    private static RawNotice with(RawNotice notice, String body) {
        return new RawNotice(
                "POST",
                "",
                notice.headers(),
                body.getBytes(StandardCharsets.UTF_8),
                notice.address(),
                notice.received());
    }

    @Override
    protected boolean opensByItself() {
        return true;
    }

    private static RawNotice raw(Posted posted) {
        return new RawNotice("POST", "", posted.headers(), posted.body(), "127.0.0.1", Instant.now());
    }
}
