package org.certhall.plugins.payments.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.certhall.plugins.payments.channels.Deadline;
import org.certhall.plugins.payments.channels.NoAnswerException;
import org.certhall.plugins.payments.wechat.WechatClient.Answer;

/** WeChat Pay for one merchant. */
final class WechatChannel implements PaymentChannel {
    /** The member of the panel's words that has the text of the code. */
    static final String CODE = "code";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Set<String> MISSING =
            Set.of("ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS", "NOT_FOUND");
    private static final Set<String> PAID = Set.of("ORDERPAID", "ORDER_PAID");
    private static final Set<String> CLOSED = Set.of("ORDER_CLOSED", "ORDERCLOSED");
    private static final int LONGEST_SUBJECT = 127;

    private final String id;
    private final LocalisedText name;
    private final WechatMerchant merchant;
    private final WechatClient client;
    private final WechatNotices notices;
    private final WechatBills bills;

    WechatChannel(String id, LocalisedText name, WechatMerchant merchant, Clock clock) {
        this.id = id;
        this.name = name;
        this.merchant = merchant;
        WechatSignature signature = new WechatSignature(merchant, clock);
        client = new WechatClient(merchant, signature, clock);
        notices = new WechatNotices(merchant, signature);
        bills = new WechatBills(client);
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
    public Opening open(PaymentRequest request, Duration deadline) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("appid", merchant.app());
        asked.put("mchid", merchant.merchant());
        asked.put("description", shortened(request.subject()));
        asked.put("out_trade_no", request.key());
        asked.put("time_expire", TIME.format(request.expires().truncatedTo(ChronoUnit.SECONDS)));
        asked.put("notify_url", request.notice().toString());
        asked.put("amount", Map.of("total", request.amount().fen(), "currency", "CNY"));
        try {
            Answer answer = client.post("/v3/pay/transactions/native", asked, Deadline.in(deadline));
            String code = answer.content().path("code_url").asText();
            if (PAID.contains(answer.code())) {
                return new Opening.Unavailable("somebody has paid already");
            }
            if (!answer.code().isEmpty()) {
                return new Opening.Rejected(answer.code());
            }
            return code.isEmpty()
                    ? new Opening.Unavailable("the answer has no code")
                    : new Opening.Opened(Map.of(CODE, code));
        } catch (NoAnswerException none) {
            return new Opening.Unavailable(none.reason());
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
            Answer answer = client.post(
                    "/v3/pay/transactions/out-trade-no/" + request.key() + "/close",
                    Map.of("mchid", merchant.merchant()),
                    until);
            if (answer.code().isEmpty() || CLOSED.contains(answer.code())) {
                return new Standing.Closed();
            }
            return query(request, until);
        } catch (NoAnswerException none) {
            return new Standing.Unavailable(none.reason());
        }
    }

    @Override
    public RefundStanding refund(RefundRequest request, Duration deadline) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("out_trade_no", request.payment().key());
        asked.put("out_refund_no", request.key());
        asked.put("notify_url", request.payment().notice().toString());
        asked.put(
                "amount",
                Map.of("refund", request.amount().fen(), "total", request.paid().fen(), "currency", "CNY"));
        try {
            Answer answer = client.post("/v3/refund/domestic/refunds", asked, Deadline.in(deadline));
            return answer.code().isEmpty()
                    ? WechatWords.refund(answer.content(), "status")
                    : new RefundStanding.Rejected(answer.code());
        } catch (NoAnswerException none) {
            return new RefundStanding.Unavailable(none.reason());
        }
    }

    @Override
    public RefundStanding queryRefund(RefundRequest request, Duration deadline) {
        try {
            Answer answer = client.get("/v3/refund/domestic/refunds/" + request.key(), Deadline.in(deadline));
            if (MISSING.contains(answer.code())) {
                return new RefundStanding.Missing();
            }
            return answer.code().isEmpty()
                    ? WechatWords.refund(answer.content(), "status")
                    : new RefundStanding.Unavailable(answer.code());
        } catch (NoAnswerException none) {
            return new RefundStanding.Unavailable(none.reason());
        }
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
        return taken
                ? new NoticeAnswer(204, "", "")
                : new NoticeAnswer(500, "application/json", "{\"code\":\"FAIL\",\"message\":\"失败\"}");
    }

    private Standing query(PaymentRequest request, Deadline deadline) {
        try {
            Answer answer = client.get(
                    "/v3/pay/transactions/out-trade-no/" + request.key() + "?mchid=" + merchant.merchant(), deadline);
            if (MISSING.contains(answer.code())) {
                return new Standing.Missing();
            }
            if (!answer.code().isEmpty()) {
                return new Standing.Unavailable(answer.code());
            }
            boolean ours = answer.content().path("mchid").asText().equals(merchant.merchant())
                    && answer.content().path("out_trade_no").asText().equals(request.key());
            return ours
                    ? WechatWords.standing(answer.content())
                    : new Standing.Unavailable("the answer is about another trade");
        } catch (NoAnswerException none) {
            return new Standing.Unavailable(none.reason());
        }
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }
}
