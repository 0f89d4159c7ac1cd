package org.certhall.testing.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.certhall.testing.peers.Switchboard.Mode;
import org.certhall.testing.peers.Trade.Payment;
import org.certhall.testing.peers.Trade.Refund;

/** Alipay's gateway: page pay for browsers, everything else for merchants. */
final class AlipaySite extends PaySite {
    static final String PATH = "/gateway.do";
    static final String BILLS = "/alipay-bills/";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CHINA);
    private static final String HEADING = "支付宝收银台";

    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock;
    private final AlipaySeal seal;
    private final TradeBook trades;
    private final BiConsumer<Trade, Refund> refunded;

    /** @param refunded hears of each refund, once */
    AlipaySite(
            Clock clock,
            AlipaySeal seal,
            TradeBook trades,
            BiConsumer<Trade, Refund> refunded,
            Supplier<Mode> mode,
            Supplier<Duration> slow) {
        super(mode, slow);
        this.clock = clock;
        this.seal = seal;
        this.trades = trades;
        this.refunded = refunded;
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    @Override
    Answer answer(Asked asked, boolean refusing) throws IOException {
        if (asked.path().startsWith(BILLS)) {
            LocalDate day = LocalDate.parse(asked.path().substring(BILLS.length()));
            return new Answer(
                    200, Map.of("Content-Type", "application/zip"), AlipayBill.zipped(day, trades.billed(day)));
        }
        Map<String, String> fields = new HashMap<>(asked.query());
        fields.putAll(asked.form());
        String method = fields.getOrDefault("method", "");
        String fault = refusing ? "isv.insufficient-isv-permissions" : fault(fields);
        if (method.equals("alipay.trade.page.pay")) {
            return fault.isEmpty() ? open(fields) : CashDesk.refusal(HEADING, fault);
        }
        if (!fault.isEmpty()) {
            return tell(method, refusal(refusing ? "40006" : "40002", fault));
        }
        JsonNode content = json.readTree(fields.get("biz_content"));
        String key = content.path("out_trade_no").asText();
        return tell(
                method,
                switch (method) {
                    case "alipay.trade.query" -> known(key).map(this::shown).orElseGet(AlipaySite::missing);
                    case "alipay.trade.close" -> close(key);
                    case "alipay.trade.refund" -> refund(key, content);
                    case "alipay.trade.fastpay.refund.query" -> queryRefund(key, content);
                    case "alipay.data.dataservice.bill.downloadurl.query" -> bill(content, asked);
                    default -> refusal("40001", "isv.invalid-method");
                });
    }

    private String fault(Map<String, String> fields) {
        boolean formal = fields.getOrDefault("app_id", "").equals(AlipaySeal.APP)
                && fields.getOrDefault("format", "").equalsIgnoreCase("JSON")
                && fields.getOrDefault("charset", "").equalsIgnoreCase("utf-8")
                && fields.getOrDefault("sign_type", "").equals("RSA2")
                && fields.getOrDefault("version", "").equals("1.0")
                && instant(fields.getOrDefault("timestamp", "")).isPresent()
                && !fields.getOrDefault("biz_content", "").isEmpty();
        if (!formal) {
            return "isv.missing-or-invalid-parameters";
        }
        return seal.fits(fields) ? "" : "isv.invalid-signature";
    }

    private Answer open(Map<String, String> fields) throws IOException {
        JsonNode content = json.readTree(fields.get("biz_content"));
        String key = content.path("out_trade_no").asText();
        long fen = Yuan.fen(content.path("total_amount").asText());
        Optional<Instant> expires = instant(content.path("time_expire").asText());
        boolean formal = content.path("product_code").asText().equals("FAST_INSTANT_TRADE_PAY")
                && key.matches("[0-9A-Za-z_]{1,64}")
                && fen > 0
                && !content.path("subject").asText().isBlank()
                && expires.isPresent();
        if (!formal) {
            return CashDesk.refusal(HEADING, "ACQ.INVALID_PARAMETER");
        }
        Trade trade = trades.open(new Trade(
                key,
                trades.number(),
                fen,
                content.path("subject").asText(),
                URI.create(fields.getOrDefault("notify_url", "")),
                Optional.ofNullable(fields.get("return_url")).map(URI::create),
                clock.instant(),
                expires.get(),
                false,
                Optional.empty(),
                List.of()));
        boolean payable = trade.payment().isEmpty()
                && !trade.closed()
                && trade.fen() == fen
                && clock.instant().isBefore(trade.expires());
        return payable ? CashDesk.page(AlipayWallet.ID, HEADING, trade) : CashDesk.refusal(HEADING, "该笔交易已付款、已关闭或已超时");
    }

    private Map<String, Object> shown(Trade trade) {
        Map<String, Object> shown = done();
        shown.put("out_trade_no", trade.key());
        shown.put("trade_no", trade.number());
        shown.put("buyer_logon_id", "159****5620");
        long fen = trade.payment().map(Payment::fen).orElse(trade.fen());
        shown.put("total_amount", Yuan.of(fen));
        trade.payment().ifPresent(payment -> shown.put("send_pay_date", time(payment.at())));
        shown.put("trade_status", status(trade));
        return shown;
    }

    static String status(Trade trade) {
        if (trade.payment().isEmpty()) {
            return trade.closed() ? "TRADE_CLOSED" : "WAIT_BUYER_PAY";
        }
        return trade.refunded() == trade.payment().get().fen() ? "TRADE_CLOSED" : "TRADE_SUCCESS";
    }

    private Map<String, Object> close(String key) {
        Optional<Trade> trade = trades.close(key);
        if (trade.isEmpty()) {
            return missing();
        }
        if (!trade.get().closed()) {
            return refusal("40004", "ACQ.TRADE_STATUS_ERROR");
        }
        Map<String, Object> closed = done();
        closed.put("out_trade_no", key);
        closed.put("trade_no", trade.get().number());
        return closed;
    }

    private Map<String, Object> refund(String key, JsonNode content) {
        Optional<Trade> trade = trades.find(key);
        if (trade.isEmpty()) {
            return missing();
        }
        String request = content.path("out_request_no").asText();
        boolean first = trade.get().refund(request).isEmpty();
        Optional<Refund> refund = request.isEmpty()
                ? Optional.empty()
                : trades.refund(
                        trade.get(),
                        request,
                        Yuan.fen(content.path("refund_amount").asText()));
        if (refund.isEmpty()) {
            return refusal("40004", "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL");
        }
        Trade now = trades.find(key).orElseThrow();
        if (first) {
            refunded.accept(now, refund.get());
        }
        Map<String, Object> given = done();
        given.put("out_trade_no", key);
        given.put("trade_no", now.number());
        given.put("fund_change", first ? "Y" : "N");
        given.put("refund_fee", Yuan.of(now.refunded()));
        return given;
    }

    /** A refund that is not there is no error: the answer says nothing of it. */
    private Map<String, Object> queryRefund(String key, JsonNode content) {
        Optional<Trade> trade = trades.find(key);
        if (trade.isEmpty()) {
            return missing();
        }
        Map<String, Object> shown = done();
        trade.get().refund(content.path("out_request_no").asText()).ifPresent(refund -> {
            shown.put("out_trade_no", key);
            shown.put("trade_no", trade.get().number());
            shown.put("out_request_no", refund.key());
            shown.put("refund_amount", Yuan.of(refund.fen()));
            shown.put("total_amount", Yuan.of(trade.get().fen()));
            shown.put("refund_status", "REFUND_SUCCESS");
            if (content.path("query_options").toString().contains("gmt_refund_pay")) {
                shown.put("gmt_refund_pay", time(refund.at()));
            }
        });
        return shown;
    }

    private Map<String, Object> bill(JsonNode content, Asked asked) {
        LocalDate day = LocalDate.parse(content.path("bill_date").asText());
        if (!content.path("bill_type").asText().equals("trade")
                || day.isAfter(LocalDate.ofInstant(clock.instant(), CHINA))) {
            return refusal("40004", "isp.bill_not_exist");
        }
        Map<String, Object> told = done();
        told.put("bill_download_url", "http://" + asked.header("Host") + BILLS + day);
        return told;
    }

    private Optional<Trade> known(String key) {
        return trades.find(key);
    }

    /** The signature covers the text of the one member, as it is written. */
    private Answer tell(String method, Map<String, Object> words) throws IOException {
        String text = json.writeValueAsString(words);
        return Answer.of(
                200,
                "text/html;charset=utf-8",
                "{\"" + method.replace('.', '_') + "_response\":" + text + ",\"sign\":\"" + seal.sign(text) + "\"}");
    }

    private static Map<String, Object> done() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("code", "10000");
        words.put("msg", "Success");
        return words;
    }

    private static Map<String, Object> missing() {
        return refusal("40004", "ACQ.TRADE_NOT_EXIST");
    }

    private static Map<String, Object> refusal(String code, String reason) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("code", code);
        words.put("msg", "Business Failed");
        words.put("sub_code", reason);
        words.put("sub_msg", "不能办理：" + reason);
        return words;
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written, TIME).atZone(CHINA).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
