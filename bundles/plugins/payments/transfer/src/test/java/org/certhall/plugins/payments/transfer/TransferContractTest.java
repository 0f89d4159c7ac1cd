package org.certhall.plugins.payments.transfer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Opening;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.payment.PaymentChannelContract;

class TransferContractTest extends PaymentChannelContract {
    private static final HallAccount ACCOUNT =
            new HallAccount("示例数字证书认证中心", "中国工商银行", "1020000090000001", "102100099996", 7);

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final PaymentChannel channel = new TransferChannel(
            "transfer", new LocalisedText("对公转账", "Bank transfer"), ACCOUNT, ledger, Clock.systemUTC());

    @Override
    protected PaymentChannel channel() {
        return channel;
    }

    @Override
    protected boolean hasAnotherSide() {
        return false;
    }

    @Override
    protected void peer(PeerMode mode, Duration pause) {
        throw new UnsupportedOperationException("there is no peer");
    }

    @Override
    protected RawNotice pay(PaymentRequest request, Opening.Opened opened, Money amount) {
        ledger.pay(request.key(), amount);
        return new RawNotice("POST", "", Map.of(), new byte[0], "192.0.2.7", Instant.now());
    }

    @Override
    protected Money refunded(PaymentRequest request) {
        return ledger.refunded(request.key());
    }

    @Override
    protected List<RawNotice> forgeries(RawNotice genuine) {
        return List.of();
    }

    @Override
    protected void finishRefunds() {
        ledger.finishRefunds();
    }
}
