package org.certhall.plugins.payments.alipay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.certhall.api.payment.Bill;
import org.certhall.api.value.Money;
import org.certhall.plugins.payments.alipay.AlipayClient.Answer;
import org.certhall.plugins.payments.channels.Deadline;
import org.certhall.plugins.payments.channels.NoAnswerException;
import org.certhall.plugins.payments.channels.Yuan;

/** The bill of a day's trades (业务明细): a zip file of tables in GBK with lines of remarks around them. */
final class AlipayBills {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int MOST_FILES = 10;
    private static final int LONGEST = 100_000_000;
    private static final Set<String> NOT_YET = Set.of("isp.bill_not_exist", "isv.bill_not_exist", "BILL_NOT_EXIST");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setQuote(null)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .build();

    private final AlipayClient client;

    AlipayBills(AlipayClient client) {
        this.client = client;
    }

    Bill of(LocalDate day, Deadline deadline) {
        try {
            Answer answer = client.ask(
                    "alipay.data.dataservice.bill.downloadurl.query",
                    Map.of("bill_type", "trade", "bill_date", day.toString()),
                    deadline);
            if (NOT_YET.contains(answer.code())) {
                return new Bill.NotYet();
            }
            return answer.code().isEmpty()
                    ? new Bill.Lines(unzipped(client.file(answer.text("bill_download_url"), deadline)))
                    : new Bill.Unavailable(answer.code());
        } catch (NoAnswerException none) {
            return new Bill.Unavailable(none.reason());
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            return new Bill.Unavailable("the bill cannot be read");
        }
    }

    /** Reads the tables of single trades; that of the sums has other columns and is left out. */
    static List<Bill.Line> unzipped(byte[] file) throws IOException {
        List<Bill.Line> lines = new ArrayList<>();
        int left = LONGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), GBK)) {
            ZipEntry entry = zip.getNextEntry();
            for (int files = 0; entry != null; files++) {
                byte[] table = zip.readNBytes(left);
                left -= table.length;
                if (left == 0 || files == MOST_FILES) {
                    throw new IOException("the bill is too long");
                }
                lines.addAll(read(new String(table, GBK)));
                entry = zip.getNextEntry();
            }
        }
        return lines;
    }

    private static List<Bill.Line> read(String table) throws IOException {
        String rows = table.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        List<Bill.Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(rows), FORMAT)) {
            if (parser.getHeaderNames().contains("商户订单号")) {
                for (CSVRecord record : parser) {
                    lines.add(line(record));
                }
            }
        }
        return lines;
    }

    private static Bill.Line line(CSVRecord record) {
        boolean refund = record.get("业务类型").equals("退款");
        return new Bill.Line(
                refund ? Bill.Kind.REFUND : Bill.Kind.PAYMENT,
                record.get(refund ? "退款批次号/请求号" : "商户订单号"),
                record.get("支付宝交易号"),
                amount(record.get("订单金额（元）")),
                AlipayTime.read(record.get("完成时间"))
                        .orElseThrow(() -> new IllegalArgumentException("a time cannot be read")));
    }

    /** What was given back is written with a minus. */
    private static Money amount(String written) {
        return Yuan.read(written.startsWith("-") ? written.substring(1) : written)
                .orElseThrow(() -> new IllegalArgumentException("an amount cannot be read"));
    }
}
