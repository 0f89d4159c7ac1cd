package org.certhall.testing.peers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** UnionPay's bill of a day: lines of fixed columns with a blank between, in a zip file, deflated, in Base64. */
final class UnionpayBill {
    private static final List<Integer> COLUMNS = List.of(
            3, 11, 11, 6, 10, 19, 12, 4, 2, 21, 2, 32, 2, 6, 10, 13, 13, 4, 15, 2, 2, 6, 2, 4, 32, 1, 21, 15, 1, 15, 32,
            13, 13, 8, 32, 13, 13, 12, 2, 1, 32, 98);

    private UnionpayBill() {}

    static String content(LocalDate day, List<Trade> trades) throws IOException {
        String text = trades.stream().flatMap(trade -> rows(day, trade)).collect(Collectors.joining());
        String date = DateTimeFormatter.ofPattern("yyMMdd").format(day);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(new DeflaterOutputStream(file), Charset.forName("GBK"))) {
            add(zip, "INN" + date + "88ZM_" + UnionpaySeal.MERCHANT, text);
            add(zip, "INN" + date + "88ZME_" + UnionpaySeal.MERCHANT, "");
        }
        return Base64.getEncoder().encodeToString(file.toByteArray());
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(Charset.forName("GBK")));
        zip.closeEntry();
    }

    private static Stream<String> rows(LocalDate day, Trade trade) {
        return Stream.concat(
                trade.payment().stream()
                        .filter(payment -> WechatBill.on(day, payment.at()))
                        .map(payment -> row("S22", payment.at(), payment.fen(), trade.number(), trade.key())),
                trade.refunds().stream()
                        .filter(refund -> WechatBill.on(day, refund.at()))
                        .map(refund -> row("S30", refund.at(), refund.fen(), refund.number(), refund.key())));
    }

    private static String row(String kind, Instant at, long fen, String number, String key) {
        Map<Integer, String> cells = Map.of(
                0,
                kind,
                1,
                "48020000",
                2,
                "00049999",
                3,
                "123456",
                4,
                UnionpaySite.trace(at),
                5,
                "6216***********0018",
                6,
                String.format("%012d", fen),
                9,
                UnionpaySite.queryId(number),
                11,
                key,
                27,
                UnionpaySeal.MERCHANT);
        StringBuilder row = new StringBuilder();
        for (int column = 0; column < COLUMNS.size(); column++) {
            String cell = cells.getOrDefault(column, "");
            row.append(cell)
                    .append(" ".repeat(COLUMNS.get(column) - cell.length()))
                    .append(' ');
        }
        return row.append("\r\n").toString();
    }
}
