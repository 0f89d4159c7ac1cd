package org.certhall.testing.peers;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.certhall.testing.peers.Switchboard.Mode;
import org.certhall.testing.peers.Trade.Payment;
import org.certhall.testing.peers.Trade.Refund;

/** UnionPay's gateway, version 5.1.0: the form of browsers, queries, refunds, and the files of bills. */
final class UnionpaySite extends PaySite {
    static final String PATH = "/gateway/api/";
    static final String FILES = "/unionpay-files/";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter TRACE =
            DateTimeFormatter.ofPattern("MMddHHmmss").withZone(CHINA);
    private static final String HEADING = "银联在线支付";

    private final Clock clock;
    private final UnionpaySeal seal;
    private final TradeBook trades;
    private final BiConsumer<Trade, Refund> refunded;

    /** @param refunded hears of each refund, once */
    UnionpaySite(
            Clock clock,
            UnionpaySeal seal,
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

    /** Gives the time as UnionPay traces it, without a year. */
    static String trace(Instant at) {
        return TRACE.format(at);
    }

    /** Gives UnionPay's own number, of 21 digits. */
    static String queryId(String number) {
        return number.substring(number.length() - 21);
    }

    @Override
    Answer answer(Asked asked, boolean refusing) throws IOException {
        Map<String, String> fields = asked.form();
        if (asked.path().endsWith("/frontTransReq.do")) {
            return refusing || !seal.fits(fields) ? CashDesk.refusal(HEADING, "9100004 验证签名失败") : open(fields);
        }
        if (!seal.fits(fields)) {
            return tell(fields, Map.of("respCode", "11", "respMsg", "验证签名失败"));
        }
        if (refusing) {
            return tell(fields, Map.of("respCode", "33", "respMsg", "交易金额超限"));
        }
        return tell(
                fields,
                switch (fields.getOrDefault("txnType", "")) {
                    case "00" -> query(fields.getOrDefault("orderId", ""));
                    case "04" -> refund(fields);
                    case "76" -> bill(fields.getOrDefault("settleDate", ""));
                    default -> Map.of("respCode", "10", "respMsg", "报文格式错误");
                });
    }

    private Answer open(Map<String, String> fields) {
        String key = fields.getOrDefault("orderId", "");
        String amount = fields.getOrDefault("txnAmt", "");
        Optional<Instant> expires = instant(fields.getOrDefault("payTimeout", ""));
        boolean formal = key.matches("[0-9A-Za-z]{8,40}")
                && amount.matches("[1-9][0-9]{0,11}")
                && fields.getOrDefault("currencyCode", "").equals("156")
                && fields.getOrDefault("txnType", "").equals("01")
                && fields.getOrDefault("bizType", "").equals("000201")
                && fields.getOrDefault("channelType", "").equals("07")
                && instant(fields.getOrDefault("txnTime", "")).isPresent()
                && expires.isPresent();
        if (!formal) {
            return CashDesk.refusal(HEADING, "9100001 报文格式错误");
        }
        long fen = Long.parseLong(amount);
        Trade trade = trades.open(new Trade(
                key,
                trades.number(),
                fen,
                "商户订单 " + key,
                URI.create(fields.getOrDefault("backUrl", "")),
                Optional.ofNullable(fields.get("frontUrl")).map(URI::create),
                clock.instant(),
                expires.get(),
                false,
                Optional.empty(),
                List.of()));
        boolean payable = trade.payment().isEmpty()
                && trade.fen() == fen
                && clock.instant().isBefore(trade.expires());
        return payable ? CashDesk.page(UnionpayWallet.ID, HEADING, trade) : CashDesk.refusal(HEADING, "订单已支付或已超时");
    }

    /** What nobody has paid is not known. */
    private Map<String, String> query(String key) {
        Optional<Trade> trade = trades.find(key);
        if (trade.isPresent()) {
            return trade.get()
                    .payment()
                    .map(payment -> known(trade.get(), payment))
                    .orElseGet(UnionpaySite::missing);
        }
        return trades.all().stream()
                .flatMap(known -> known.refund(key).stream())
                .findFirst()
                .map(UnionpaySite::known)
                .orElseGet(UnionpaySite::missing);
    }

    private static Map<String, String> known(Trade trade, Payment payment) {
        return told(queryId(trade.number()), String.valueOf(payment.fen()), trace(payment.at()), "01");
    }

    private static Map<String, String> known(Refund refund) {
        return told(queryId(refund.number()), String.valueOf(refund.fen()), trace(refund.at()), "04");
    }

    private static Map<String, String> told(String number, String fen, String at, String type) {
        return Map.of(
                "respCode",
                "00",
                "respMsg",
                "成功[0000000]",
                "origRespCode",
                "00",
                "queryId",
                number,
                "txnAmt",
                fen,
                "currencyCode",
                "156",
                "traceTime",
                at,
                "txnType",
                type,
                "cardTransData",
                "{a=1&b=2}");
    }

    private Map<String, String> refund(Map<String, String> fields) {
        String key = fields.getOrDefault("orderId", "");
        Optional<Trade> trade = trades.all().stream()
                .filter(known -> queryId(known.number()).equals(fields.getOrDefault("origQryId", "")))
                .findFirst();
        if (trade.isEmpty() || !key.matches("[0-9A-Za-z]{8,40}")) {
            return missing();
        }
        if (trade.get().refund(key).isPresent()) {
            return Map.of("respCode", "12", "respMsg", "重复交易");
        }
        String amount = fields.getOrDefault("txnAmt", "");
        long fen = amount.matches("[1-9][0-9]{0,11}") ? Long.parseLong(amount) : 0;
        Optional<Refund> refund = trades.refund(trade.get(), key, fen);
        if (refund.isEmpty()) {
            return Map.of("respCode", "36", "respMsg", "退款金额超限");
        }
        refunded.accept(trade.get(), refund.get());
        return Map.of(
                "respCode",
                "00",
                "respMsg",
                "成功[0000000]",
                "queryId",
                queryId(refund.get().number()));
    }

    private Map<String, String> bill(String settled) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        for (int ago = 0; ago < 31; ago++) {
            LocalDate day = today.minusDays(ago);
            if (settled.equals(DateTimeFormatter.ofPattern("MMdd").format(day))) {
                return Map.of(
                        "respCode",
                        "00",
                        "fileName",
                        UnionpaySeal.MERCHANT + ".zip",
                        "fileContent",
                        UnionpayBill.content(day, trades.billed(day)));
            }
        }
        return Map.of("respCode", "98", "respMsg", "文件不存在");
    }

    /** Answers with the request's own fields and more, signed; the text is not encoded. */
    private Answer tell(Map<String, String> asked, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("version", "encoding", "txnType", "txnSubType", "bizType", "accessType", "merId")) {
            fields.put(name, asked.getOrDefault(name, ""));
        }
        fields.put("orderId", asked.getOrDefault("orderId", ""));
        fields.put("txnTime", asked.getOrDefault("txnTime", ""));
        fields.putAll(more);
        fields.values().removeIf(String::isEmpty);
        return Answer.of(
                200,
                "text/html;charset=UTF-8",
                seal.signed(fields).entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&")));
    }

    private static Map<String, String> missing() {
        return Map.of("respCode", "34", "respMsg", "查无此交易");
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written, TIME).atZone(CHINA).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
