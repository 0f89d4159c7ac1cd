package org.certhall.plugins.payments.alipay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.plugins.payments.alipay.AlipayClient.Answer;
import org.certhall.plugins.payments.channels.Deadline;
import org.certhall.plugins.payments.channels.FormPage;
import org.certhall.plugins.payments.channels.NoAnswerException;
import org.certhall.plugins.payments.channels.Yuan;

/** Alipay for one merchant. */
final class AlipayChannel implements PaymentChannel {
    private static final String MISSING = "ACQ.TRADE_NOT_EXIST";
    private static final int LONGEST_SUBJECT = 256;

    private final String id;
    private final LocalisedText name;
    private final AlipayClient client;
    private final AlipayNotices notices;
    private final AlipayBills bills;

    AlipayChannel(String id, LocalisedText name, AlipayMerchant merchant, Clock clock) {
        this.id = id;
        this.name = name;
        client = new AlipayClient(merchant, clock);
        notices = new AlipayNotices(merchant);
        bills = new AlipayBills(client);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalisedText name() {
        return name;
    }

    /** Writes the form alone: there is no trade before the payer's browser has posted it. */
    @Override
    public Opening open(PaymentRequest request, Duration deadline) {
        String subject = request.subject();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("out_trade_no", request.key());
        content.put("product_code", "FAST_INSTANT_TRADE_PAY");
        content.put("total_amount", Yuan.of(request.amount()));
        content.put("subject", subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length())));
        content.put("time_expire", AlipayTime.of(request.expires()));
        try {
            Map<String, String> fields = client.signed(
                    "alipay.trade.page.pay",
                    content,
                    Map.of(
                            "notify_url", request.notice().toString(),
                            "return_url", request.back().toString()));
            return new Opening.Opened(FormPage.panel(client.address(), fields));
        } catch (NoAnswerException noKey) {
            return new Opening.Unavailable(noKey.reason());
        }
    }

    @Override
    public Standing query(PaymentRequest request, Duration deadline) {
        return query(request, Deadline.in(deadline));
    }

    @Override
    public Standing close(PaymentRequest request, Duration deadline) {
        Deadline until = Deadline.in(deadline);
        try {
            Answer answer = client.ask("alipay.trade.close", Map.of("out_trade_no", request.key()), until);
            return answer.code().isEmpty() ? new Standing.Closed() : query(request, until);
        } catch (NoAnswerException none) {
            return new Standing.Unavailable(none.reason());
        }
    }

    @Override
    public RefundStanding refund(RefundRequest request, Duration deadline) {
        Deadline until = Deadline.in(deadline);
        try {
            Answer answer = client.ask(
                    "alipay.trade.refund",
                    Map.of(
                            "out_trade_no", request.payment().key(),
                            "refund_amount", Yuan.of(request.amount()),
                            "out_request_no", request.key()),
                    until);
            return answer.code().isEmpty() ? queryRefund(request, until) : new RefundStanding.Rejected(answer.code());
        } catch (NoAnswerException none) {
            return new RefundStanding.Unavailable(none.reason());
        }
    }

    @Override
    public RefundStanding queryRefund(RefundRequest request, Duration deadline) {
        return queryRefund(request, Deadline.in(deadline));
    }

    @Override
    public Bill bill(LocalDate day, Duration deadline) {
        return bills.of(day, Deadline.in(deadline));
    }

    @Override
    public Heard hear(RawNotice notice) {
        return notices.hear(notice);
    }

    @Override
    public NoticeAnswer answer(boolean taken) {
        return taken ? new NoticeAnswer(200, "text/plain", "success") : new NoticeAnswer(500, "text/plain", "fail");
    }

    private Standing query(PaymentRequest request, Deadline deadline) {
        try {
            Answer answer = client.ask("alipay.trade.query", Map.of("out_trade_no", request.key()), deadline);
            if (answer.code().equals(MISSING)) {
                return new Standing.Missing();
            }
            if (!answer.code().isEmpty()) {
                return new Standing.Unavailable(answer.code());
            }
            return answer.text("out_trade_no").equals(request.key())
                    ? standing(answer)
                    : new Standing.Unavailable("the answer is about another trade");
        } catch (NoAnswerException none) {
            return new Standing.Unavailable(none.reason());
        }
    }

    /** A trade of which all was given back is closed too; that it was paid shows by the time of the payment. */
    private static Standing standing(Answer answer) {
        Optional<Instant> paid = AlipayTime.read(answer.text("send_pay_date"));
        return switch (answer.text("trade_status")) {
            case "WAIT_BUYER_PAY" -> new Standing.Open();
            case "TRADE_CLOSED" -> paid.isEmpty() ? new Standing.Closed() : paid(answer, paid);
            case "TRADE_SUCCESS", "TRADE_FINISHED" -> paid(answer, paid);
            default -> new Standing.Unavailable("the state is not known");
        };
    }

    private static Standing paid(Answer answer, Optional<Instant> at) {
        Optional<Money> amount = Yuan.read(answer.text("total_amount"));
        return amount.isEmpty() || at.isEmpty() || answer.text("trade_no").isEmpty()
                ? new Standing.Unavailable("the payment has no amount, time or number")
                : new Standing.Paid(answer.text("trade_no"), amount.get(), at.get());
    }

    /** A refund that is not there is answered like one that is, with nothing in the answer. */
    private RefundStanding queryRefund(RefundRequest request, Deadline deadline) {
        try {
            Answer answer = client.ask(
                    "alipay.trade.fastpay.refund.query",
                    Map.of(
                            "out_trade_no", request.payment().key(),
                            "out_request_no", request.key(),
                            "query_options", List.of("gmt_refund_pay")),
                    deadline);
            if (answer.code().equals(MISSING)) {
                return new RefundStanding.Missing();
            }
            if (!answer.code().isEmpty()) {
                return new RefundStanding.Unavailable(answer.code());
            }
            String state = answer.text("refund_status");
            Optional<Instant> at = AlipayTime.read(answer.text("gmt_refund_pay"));
            if (state.equals("REFUND_SUCCESS") && at.isPresent()) {
                return new RefundStanding.Refunded(request.key(), at.get());
            }
            return answer.text("refund_amount").isEmpty() && state.isEmpty()
                    ? new RefundStanding.Missing()
                    : new RefundStanding.Underway();
        } catch (NoAnswerException none) {
            return new RefundStanding.Unavailable(none.reason());
        }
    }
}
