package org.certhall.plugins.payments.unionpay;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.certhall.plugins.payments.channels.Deadline;
import org.certhall.plugins.payments.channels.Fields;
import org.certhall.plugins.payments.channels.FormPage;
import org.certhall.plugins.payments.channels.NoAnswerException;

/** UnionPay's gateway for one merchant. */
final class UnionpayChannel implements PaymentChannel {
    private static final String GATEWAY_PAYMENT = "000201";
    private static final Set<String> DONE = Set.of("00", "A6");
    private static final Set<String> UNDERWAY = Set.of("03", "04", "05");
    private static final String MISSING = "34";
    private static final String REPEATED = "12";
    /** What is refused now and may be granted later under the same key. */
    private static final Set<String> PASSING = Set.of("02", "06", "10", "11");

    private final String id;
    private final LocalisedText name;
    private final UnionpayMerchant merchant;
    private final UnionpaySignature signature;
    private final UnionpayClient client;
    private final UnionpayBills bills;

    UnionpayChannel(String id, LocalisedText name, UnionpayMerchant merchant, Clock clock) {
        this.id = id;
        this.name = name;
        this.merchant = merchant;
        signature = new UnionpaySignature(merchant);
        client = new UnionpayClient(merchant, signature);
        bills = new UnionpayBills(client, merchant, clock);
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
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("channelType", "07");
        fields.put("orderId", request.key());
        fields.put("txnTime", UnionpayText.time(request.opened()));
        fields.put("payTimeout", UnionpayText.time(request.expires()));
        fields.put("txnAmt", String.valueOf(request.amount().fen()));
        fields.put("currencyCode", "156");
        fields.put("frontUrl", request.back().toString());
        fields.put("backUrl", request.notice().toString());
        try {
            return new Opening.Opened(
                    FormPage.panel(api("frontTransReq.do"), client.signed("01", "01", GATEWAY_PAYMENT, fields)));
        } catch (NoAnswerException noKey) {
            return new Opening.Unavailable(noKey.reason());
        }
    }

    @Override
    public Standing query(PaymentRequest request, Duration deadline) {
        try {
            Map<String, String> answer = ask(request.key(), request.opened(), Deadline.in(deadline));
            String state = value(answer, "origRespCode");
            if (value(answer, "respCode").equals(MISSING)) {
                return new Standing.Missing();
            }
            return DONE.contains(state) ? paid(answer, request.opened()) : new Standing.Open();
        } catch (NoAnswerException none) {
            return new Standing.Unavailable(none.reason());
        }
    }

    /** Nothing can be closed there: until {@code payTimeout} a form that was posted may still be paid. */
    @Override
    public Standing close(PaymentRequest request, Duration deadline) {
        return query(request, deadline);
    }

    @Override
    public RefundStanding refund(RefundRequest request, Duration deadline) {
        Deadline until = Deadline.in(deadline);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("channelType", "07");
        fields.put("orderId", request.key());
        fields.put("txnTime", UnionpayText.time(request.payment().opened()));
        fields.put("txnAmt", String.valueOf(request.amount().fen()));
        fields.put("origQryId", request.trade());
        fields.put("backUrl", request.payment().notice().toString());
        try {
            Map<String, String> answer =
                    client.ask(api("backTransReq.do"), client.signed("04", "00", GATEWAY_PAYMENT, fields), until);
            String code = value(answer, "respCode");
            if (DONE.contains(code) || UNDERWAY.contains(code)) {
                return new RefundStanding.Underway();
            }
            if (code.equals(REPEATED)) {
                return queryRefund(request, until);
            }
            return PASSING.contains(code)
                    ? new RefundStanding.Unavailable("UnionPay cannot do it now: " + code)
                    : new RefundStanding.Rejected(code);
        } catch (NoAnswerException none) {
            return new RefundStanding.Unavailable(none.reason());
        }
    }

    @Override
    public RefundStanding queryRefund(RefundRequest request, Duration deadline) {
        return queryRefund(request, Deadline.in(deadline));
    }

    /** @param day by which UnionPay settles: from 23:00 of the day before */
    @Override
    public Bill bill(LocalDate day, Duration deadline) {
        return bills.of(day, Deadline.in(deadline));
    }

    /** @throws IllegalStateException where the trust anchors cannot be read now */
    @Override
    public Heard hear(RawNotice notice) {
        try {
            Map<String, String> fields = Fields.read(new String(notice.body(), StandardCharsets.UTF_8));
            String fault = signature.fault(fields);
            if (!fault.isEmpty()) {
                return new Heard.Forged(fault);
            }
            return value(fields, "merId").equals(merchant.merchant())
                    ? meaning(fields, notice.received())
                    : new Heard.Forged("meant for another merchant");
        } catch (IllegalArgumentException unreadable) {
            return new Heard.Forged("what it tells cannot be read");
        } catch (NoAnswerException noAnchors) {
            throw new IllegalStateException(noAnchors.reason(), noAnchors);
        }
    }

    @Override
    public NoticeAnswer answer(boolean taken) {
        return taken ? new NoticeAnswer(200, "text/plain", "ok") : new NoticeAnswer(500, "text/plain", "fail");
    }

    private static Heard meaning(Map<String, String> fields, Instant received) {
        String type = value(fields, "txnType");
        String state = value(fields, "respCode");
        String event = type + "-" + value(fields, "queryId") + "-" + state;
        String key = value(fields, "orderId");
        if (!DONE.contains(state)) {
            return new Heard.OfNothing(event);
        }
        return switch (type) {
            case "01" ->
                paid(fields, received) instanceof Standing.Paid paid
                        ? new Heard.OfPayment(event, key, paid)
                        : new Heard.Forged("the payment has no amount or number");
            case "04" -> new Heard.OfRefund(event, key, refunded(fields, received));
            default -> new Heard.OfNothing(event);
        };
    }

    private RefundStanding queryRefund(RefundRequest request, Deadline deadline) {
        try {
            Map<String, String> answer = ask(request.key(), request.payment().opened(), deadline);
            String state = value(answer, "origRespCode");
            if (value(answer, "respCode").equals(MISSING)) {
                return new RefundStanding.Missing();
            }
            if (DONE.contains(state)) {
                return refunded(answer, request.payment().opened());
            }
            return UNDERWAY.contains(state) ? new RefundStanding.Underway() : new RefundStanding.Rejected(state);
        } catch (NoAnswerException none) {
            return new RefundStanding.Unavailable(none.reason());
        }
    }

    private Map<String, String> ask(String key, Instant opened, Deadline deadline) throws NoAnswerException {
        Map<String, String> answer = client.ask(
                api("queryTrans.do"),
                client.signed("00", "00", "000000", Map.of("orderId", key, "txnTime", UnionpayText.time(opened))),
                deadline);
        String code = value(answer, "respCode");
        boolean told = code.equals("00") || code.equals(MISSING);
        if (!told || !value(answer, "orderId").equals(key)) {
            throw new NoAnswerException("UnionPay does not tell: " + code);
        }
        return answer;
    }

    private static Standing paid(Map<String, String> fields, Instant about) {
        Optional<Money> amount = UnionpayText.fen(value(fields, "txnAmt"));
        boolean whole = amount.isPresent()
                && value(fields, "currencyCode").equals("156")
                && !value(fields, "queryId").isEmpty();
        return whole
                ? new Standing.Paid(value(fields, "queryId"), amount.get(), at(fields, about))
                : new Standing.Unavailable("the payment has no amount or number");
    }

    private static RefundStanding refunded(Map<String, String> fields, Instant about) {
        return new RefundStanding.Refunded(value(fields, "queryId"), at(fields, about));
    }

    private static Instant at(Map<String, String> fields, Instant about) {
        return UnionpayText.time(
                        value(fields, "traceTime"),
                        about.atZone(UnionpayText.CHINA).toLocalDate())
                .orElse(about);
    }

    private URI api(String page) {
        return merchant.gateway().resolve("/gateway/api/" + page);
    }

    private static String value(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
