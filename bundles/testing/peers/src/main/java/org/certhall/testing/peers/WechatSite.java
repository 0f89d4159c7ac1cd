package org.certhall.testing.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.certhall.testing.peers.Switchboard.Mode;
import org.certhall.testing.peers.Trade.Refund;

/** WeChat Pay's interface for merchants, APIv3: Native trades, refunds, bills. */
final class WechatSite extends PaySite {
    static final String PATH = "/v3/";

    private static final String NATIVE = "/v3/pay/transactions/native";
    private static final String TRADES = "/v3/pay/transactions/out-trade-no/";
    private static final String REFUNDS = "/v3/refund/domestic/refunds";
    private static final String JSON = "application/json; charset=utf-8";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock;
    private final WechatSeal seal;
    private final TradeBook trades;
    private final BiConsumer<Trade, Refund> refunded;

    /** @param refunded hears of each refund, once */
    WechatSite(
            Clock clock,
            WechatSeal seal,
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

    @Override
    Answer answer(Asked asked, boolean refusing) throws IOException {
        String fault = seal.fault(asked);
        if (!fault.isEmpty()) {
            return Answer.of(401, JSON, json.writeValueAsString(error("SIGN_ERROR", fault)));
        }
        if (refusing) {
            return refuse(403, "NO_AUTH", "商户无权限");
        }
        JsonNode body = asked.body().isEmpty() ? MissingNode.getInstance() : json.readTree(asked.body());
        String path = asked.path();
        if (path.startsWith("/v3/bill")) {
            return path.equals("/v3/bill/tradebill") ? bill(asked) : file(asked);
        }
        if (path.equals(NATIVE)) {
            return open(body);
        }
        if (path.startsWith(TRADES)) {
            String key = path.substring(TRADES.length());
            return key.endsWith("/close") ? close(key.replace("/close", ""), body) : query(key, asked);
        }
        if (path.startsWith(REFUNDS)) {
            return asked.method().equals("POST") ? refund(body) : refund(path.substring(REFUNDS.length() + 1));
        }
        return refuse(404, "NOT_FOUND", "请求的资源不存在");
    }

    private Answer open(JsonNode asked) throws IOException {
        String fault = fault(asked);
        if (!fault.isEmpty()) {
            return refuse(400, "PARAM_ERROR", fault);
        }
        long fen = asked.path("amount").path("total").asLong();
        Trade trade = trades.open(new Trade(
                asked.path("out_trade_no").asText(),
                trades.number(),
                fen,
                asked.path("description").asText(),
                URI.create(asked.path("notify_url").asText()),
                Optional.empty(),
                clock.instant(),
                OffsetDateTime.parse(asked.path("time_expire").asText()).toInstant(),
                false,
                Optional.empty(),
                List.of()));
        if (trade.payment().isPresent()) {
            return refuse(400, "ORDERPAID", "该订单已支付");
        }
        if (trade.closed()) {
            return refuse(400, "ORDER_CLOSED", "订单已关闭");
        }
        if (trade.fen() != fen) {
            return refuse(403, "OUT_TRADE_NO_USED", "商户订单号重复");
        }
        return tell(200, Map.of("code_url", "weixin://wxpay/bizpayurl?pr=" + trade.key()));
    }

    private String fault(JsonNode asked) {
        if (!asked.path("appid").asText().equals(WechatSeal.APP)
                || !asked.path("mchid").asText().equals(WechatSeal.MERCHANT)) {
            return "appid 和 mchid 不匹配";
        }
        if (!asked.path("out_trade_no").asText().matches("[0-9a-zA-Z_\\-*]{6,32}")) {
            return "商户订单号不合规";
        }
        int length = asked.path("description").asText().length();
        if (length < 1 || length > 127) {
            return "商品描述不合规";
        }
        URI notice = URI.create(asked.path("notify_url").asText());
        boolean local = "127.0.0.1".equals(notice.getHost());
        if (notice.getQuery() != null || !("https".equals(notice.getScheme()) || local)) {
            return "通知地址不合规";
        }
        JsonNode total = asked.path("amount").path("total");
        if (!total.isIntegralNumber() || total.asLong() < 1) {
            return "订单金额不合规";
        }
        try {
            Instant expires =
                    OffsetDateTime.parse(asked.path("time_expire").asText()).toInstant();
            return expires.isAfter(clock.instant()) ? "" : "支付结束时间早于当前时间";
        } catch (DateTimeParseException noTime) {
            return "支付结束时间不合规";
        }
    }

    private Answer query(String key, Asked asked) throws IOException {
        if (!WechatSeal.MERCHANT.equals(asked.query().get("mchid"))) {
            return refuse(400, "PARAM_ERROR", "mchid 有误");
        }
        Optional<Trade> trade = trades.find(key);
        return trade.isPresent()
                ? tell(200, WechatWords.trade(trade.get()))
                : refuse(404, "ORDER_NOT_EXIST", "微信支付订单不存在");
    }

    private Answer close(String key, JsonNode asked) throws IOException {
        if (!asked.path("mchid").asText().equals(WechatSeal.MERCHANT)) {
            return refuse(400, "PARAM_ERROR", "mchid 有误");
        }
        Optional<Trade> trade = trades.close(key);
        if (trade.isEmpty()) {
            return refuse(404, "ORDER_NOT_EXIST", "微信支付订单不存在");
        }
        return trade.get().closed()
                ? new Answer(204, seal.headers(""), new byte[0])
                : refuse(400, "ORDERPAID", "该订单已支付");
    }

    private Answer refund(JsonNode asked) throws IOException {
        Optional<Trade> trade = trades.find(asked.path("out_trade_no").asText());
        if (trade.isEmpty() || trade.get().payment().isEmpty()) {
            return refuse(404, "RESOURCE_NOT_EXISTS", "订单不存在或未支付");
        }
        JsonNode amount = asked.path("amount");
        String key = asked.path("out_refund_no").asText();
        if (!key.matches("[0-9a-zA-Z_\\-|*@]{1,64}")
                || !amount.path("currency").asText().equals("CNY")
                || amount.path("total").asLong()
                        != trade.get().payment().orElseThrow().fen()) {
            return refuse(400, "PARAM_ERROR", "退款单号、币种或原订单金额有误");
        }
        boolean first = trade.get().refund(key).isEmpty();
        Optional<Refund> refund =
                trades.refund(trade.get(), key, amount.path("refund").asLong());
        if (refund.isEmpty()) {
            return refuse(400, "INVALID_REQUEST", "订单金额或退款金额与之前请求不一致，或超过可退金额");
        }
        if (first) {
            refunded.accept(trade.get(), refund.get());
        }
        return tell(200, WechatWords.refund(trade.get(), refund.get(), "status", first ? "PROCESSING" : "SUCCESS"));
    }

    private Answer refund(String key) throws IOException {
        for (Trade trade : trades.all()) {
            Optional<Refund> refund = trade.refund(key);
            if (refund.isPresent()) {
                return tell(200, WechatWords.refund(trade, refund.get(), "status", "SUCCESS"));
            }
        }
        return refuse(404, "RESOURCE_NOT_EXISTS", "退款单不存在");
    }

    private Answer bill(Asked asked) throws IOException {
        LocalDate day = LocalDate.parse(asked.query().getOrDefault("bill_date", ""));
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), CHINA))) {
            return refuse(400, "NO_STATEMENT_EXIST", "账单文件不存在");
        }
        String address = "http://" + asked.header("Host") + "/v3/billdownload/file?token=" + day;
        return tell(
                200,
                Map.of(
                        "hash_type",
                        "SHA1",
                        "hash_value",
                        sha1(WechatBill.of(day, trades.billed(day))),
                        "download_url",
                        address));
    }

    /** The file itself is not signed; its hash was. */
    private Answer file(Asked asked) {
        LocalDate day = LocalDate.parse(asked.query().getOrDefault("token", ""));
        return Answer.of(200, "text/plain", WechatBill.of(day, trades.billed(day)));
    }

    private Answer tell(int status, Map<String, Object> words) throws IOException {
        String text = json.writeValueAsString(words);
        return Answer.of(status, JSON, text).with(seal.headers(text));
    }

    private Answer refuse(int status, String code, String message) throws IOException {
        return tell(status, error(code, message));
    }

    private static Map<String, Object> error(String code, String message) {
        return Map.of("code", code, "message", message);
    }

    private static String sha1(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
