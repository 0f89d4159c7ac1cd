package org.certhall.plugins.payments.transfer;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.certhall.api.notice.NoticeAnswer;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.Heard;
import org.certhall.api.payment.Opening;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.payment.RefundRequest;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.certhall.api.transfer.TransferLedger;
import org.certhall.api.value.LocalisedText;

/** Bank transfer: there is no other side to ask, so the hall's ledger answers. */
final class TransferChannel implements PaymentChannel {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int NOBODY = 404;

    private final String id;
    private final LocalisedText name;
    private final HallAccount account;
    private final TransferLedger ledger;
    private final Clock clock;

    TransferChannel(String id, LocalisedText name, HallAccount account, TransferLedger ledger, Clock clock) {
        this.id = id;
        this.name = name;
        this.account = account;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalisedText name() {
        return name;
    }

    @Override
    public Duration validity() {
        return account.validity();
    }

    @Override
    public Opening open(PaymentRequest request, Duration deadline) {
        return new Opening.Opened(account.with(ledger.code(request)).panel());
    }

    @Override
    public Standing query(PaymentRequest request, Duration deadline) {
        return ledger.standing(request.key());
    }

    @Override
    public Standing close(PaymentRequest request, Duration deadline) {
        return ledger.close(request.key());
    }

    @Override
    public RefundStanding refund(RefundRequest request, Duration deadline) {
        return ledger.giveBack(request);
    }

    @Override
    public RefundStanding queryRefund(RefundRequest request, Duration deadline) {
        return ledger.refund(request.key());
    }

    @Override
    public Bill bill(LocalDate day, Duration deadline) {
        boolean over = day.isBefore(LocalDate.ofInstant(clock.instant(), CHINA));
        return over ? new Bill.Lines(ledger.lines(day)) : new Bill.NotYet();
    }

    @Override
    public Heard hear(RawNotice notice) {
        return new Heard.Forged("nobody sends notices of transfers");
    }

    @Override
    public NoticeAnswer answer(boolean taken) {
        return new NoticeAnswer(NOBODY, "", "");
    }
}
