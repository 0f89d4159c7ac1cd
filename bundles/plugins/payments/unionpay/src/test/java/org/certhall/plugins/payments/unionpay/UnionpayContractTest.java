package org.certhall.plugins.payments.unionpay;

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

class UnionpayContractTest extends PaymentChannelContract {
    private static Path keys;

    private Wallets wallets;
    private UnionpayChannel channel;
    private String paid = "";

    /** Shared: keys take time to make. */
    @BeforeAll
    static void keepKeys(@TempDir Path folder) {
        keys = folder;
    }

    @BeforeEach
    void open() {
        wallets = Wallets.open(keys);
        channel = Merchants.channel(Merchants.merchant(wallets.address(), keys, Merchants.SIGNER));
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
            case UP -> wallets.turn("unionpay", "up");
            case DOWN -> wallets.turn("unionpay", "down");
            case SLOW -> wallets.slow("unionpay", pause);
            case REJECT -> wallets.turn("unionpay", "reject");
            case SILENT -> wallets.turn("unionpay", "unknown");
        }
    }

    @Override
    protected RawNotice pay(PaymentRequest request, Opening.Opened opened, Money amount) {
        paid = request.key();
        assertThat(Browser.post(opened)).contains("<button>支付</button>");
        return raw(wallets.pay("unionpay", request.key(), amount.fen()));
    }

    @Override
    protected Money refunded(PaymentRequest request) {
        return new Money(wallets.refunded("unionpay", request.key()));
    }

    @Override
    protected List<RawNotice> forgeries(RawNotice genuine) {
        String body = new String(genuine.body(), StandardCharsets.UTF_8);
        return List.of(
                raw(wallets.forged("unionpay", paid)),
                with(genuine, body.replace("txnAmt=12345", "txnAmt=1")),
                with(genuine, body.replace("merId=7772", "merId=7773")),
                with(genuine, body + "&orderId=another"),
                with(genuine, body.replace("signMethod=01", "signMethod=11")),
                with(genuine, body.replaceAll("signPubKeyCert=[^&]*&", "")));
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
