package org.certhall.testing.peers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Alipay's bill of a day: two tables in GBK in a zip file, with remarks around them and a tab behind every cell. */
final class AlipayBill {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String HEAD = "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,"
            + "订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,"
            + "商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注";
    private static final String SUMS = "门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,服务费（元）,实收净额（元）";

    private AlipayBill() {}

    static byte[] zipped(LocalDate day, List<Trade> trades) throws IOException {
        List<String> rows = trades.stream().flatMap(trade -> rows(day, trade)).toList();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, GBK)) {
            String name = AlipaySeal.SELLER + "0156_" + day.toString().replace("-", "");
            add(zip, name + "_业务明细.csv", "业务明细", HEAD, rows);
            add(
                    zip,
                    name + "_业务明细(汇总).csv",
                    "业务汇总",
                    SUMS,
                    List.of("合计\t,\t," + rows.size() + ",0,0.00,0.00,0.00,0.00"));
        }
        return file.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String title, String head, List<String> rows)
            throws IOException {
        String rule = "-----------------------------------------";
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Stream.of(
                        Stream.of(
                                "#支付宝" + title + "查询",
                                "#账号：[" + AlipaySeal.SELLER + "0156]",
                                "#" + rule + title + rule,
                                head),
                        rows.stream(),
                        Stream.of("#" + rule + title + "结束" + rule, "#导出时间：[2026年11月23日 09:00:00]"))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(GBK));
        zip.closeEntry();
    }

    private static Stream<String> rows(LocalDate day, Trade trade) {
        return Stream.concat(
                trade.payment().stream()
                        .filter(payment -> WechatBill.on(day, payment.at()))
                        .map(payment -> row(trade, "交易", payment.at(), Yuan.of(payment.fen()), "")),
                trade.refunds().stream()
                        .filter(refund -> WechatBill.on(day, refund.at()))
                        .map(refund -> row(trade, "退款", refund.at(), "-" + Yuan.of(refund.fen()), refund.key())));
    }

    private static String row(Trade trade, String kind, Instant at, String yuan, String refund) {
        String zero = "0.00";
        return Stream.of(
                        trade.number(),
                        trade.key(),
                        kind,
                        trade.subject().replace(',', ' '),
                        AlipaySite.time(trade.opened()),
                        AlipaySite.time(at),
                        "",
                        "",
                        "",
                        "",
                        "*户(159****5620)",
                        yuan,
                        yuan,
                        zero,
                        zero,
                        zero,
                        zero,
                        zero,
                        "",
                        zero,
                        zero,
                        refund,
                        zero,
                        zero,
                        "")
                .map(cell -> cell + "\t")
                .collect(Collectors.joining(","));
    }
}
