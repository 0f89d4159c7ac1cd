package org.certhall.testing.peers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certhall.testing.peers.Trade.Payment;
import org.certhall.testing.peers.Trade.Refund;

/** WeChat Pay's bill of a day: every cell behind a back-quote, the totals in the last two lines. */
final class WechatBill {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CHINA);
    private static final String HEAD = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,"
            + "应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
    private static final String FOOT = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

    private WechatBill() {}

    static String of(LocalDate day, List<Trade> trades) {
        List<String> rows = new ArrayList<>();
        for (Trade trade : trades) {
            trade.payment()
                    .filter(payment -> on(day, payment.at()))
                    .ifPresent(payment -> rows.add(row(trade, payment)));
            trade.refunds().stream()
                    .filter(refund -> on(day, refund.at()))
                    .forEach(refund -> rows.add(row(trade, refund)));
        }
        String zero = "0.00";
        String totals = cells(String.valueOf(rows.size()), zero, zero, zero, zero, zero, zero);
        return Stream.of(Stream.of(HEAD), rows.stream(), Stream.of(FOOT, totals))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    static boolean on(LocalDate day, Instant at) {
        return at.atZone(CHINA).toLocalDate().equals(day);
    }

    private static String row(Trade trade, Payment payment) {
        String yuan = Yuan.of(payment.fen());
        return row(trade, payment.at(), "SUCCESS", yuan, "0", "0", "0.00", "", "", yuan, "0.00");
    }

    private static String row(Trade trade, Refund refund) {
        String yuan = Yuan.of(refund.fen());
        return row(
                trade,
                refund.at(),
                "REFUND",
                "0.00",
                refund.number(),
                refund.key(),
                yuan,
                "ORIGINAL",
                "SUCCESS",
                "0.00",
                yuan);
    }

    private static String row(
            Trade trade,
            Instant at,
            String state,
            String settled,
            String refundNumber,
            String refundKey,
            String given,
            String kind,
            String refundState,
            String ordered,
            String asked) {
        return cells(
                TIME.format(at),
                WechatSeal.APP,
                WechatSeal.MERCHANT,
                "0",
                "",
                trade.number(),
                trade.key(),
                "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
                "NATIVE",
                state,
                "OTHERS",
                "CNY",
                settled,
                "0.00",
                refundNumber,
                refundKey,
                given,
                "0.00",
                kind,
                refundState,
                trade.subject().replace(',', ' '),
                "",
                "0.00000",
                "0.60%",
                ordered,
                asked,
                "");
    }

    private static String cells(String... cells) {
        return Stream.of(cells).map(cell -> "`" + cell).collect(Collectors.joining(","));
    }
}
