package org.certhall.plugins.payments.unionpay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.certhall.api.payment.Bill;
import org.certhall.plugins.payments.channels.Deadline;
import org.certhall.plugins.payments.channels.NoAnswerException;

/** The bill of a day: deflated and in Base64 a zip file, in which the file ZM has lines of fixed columns. */
final class UnionpayBills {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");
    private static final int LONGEST = 100_000_000;
    private static final int MOST_FILES = 20;
    private static final String NONE = "98";
    private static final String PAYMENT = "S22";
    private static final String REFUND = "S30";

    /** The columns of a line, in characters from its start. */
    private enum Column {
        KIND(0, 3),
        TIME(35, 10),
        AMOUNT(66, 12),
        TRADE(87, 21),
        KEY(112, 32);

        private final int from;
        private final int length;

        Column(int from, int length) {
            this.from = from;
            this.length = length;
        }

        String of(String line) {
            return line.substring(from, from + length).strip();
        }
    }

    private final UnionpayClient client;
    private final UnionpayMerchant merchant;
    private final Clock clock;

    UnionpayBills(UnionpayClient client, UnionpayMerchant merchant, Clock clock) {
        this.client = client;
        this.merchant = merchant;
        this.clock = clock;
    }

    Bill of(LocalDate day, Deadline deadline) {
        try {
            Map<String, String> asked = client.signed(
                    "76",
                    "01",
                    "000000",
                    Map.of(
                            "settleDate", DAY.format(day),
                            "txnTime", UnionpayText.time(clock.instant()),
                            "fileType", "00"));
            Map<String, String> answer = client.ask(merchant.files(), asked, deadline);
            String code = answer.getOrDefault("respCode", "");
            if (code.equals(NONE)) {
                return new Bill.NotYet();
            }
            return code.equals("00")
                    ? new Bill.Lines(read(answer.getOrDefault("fileContent", ""), day))
                    : new Bill.Unavailable("UnionPay does not tell: " + code);
        } catch (NoAnswerException none) {
            return new Bill.Unavailable(none.reason());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return new Bill.Unavailable("the bill cannot be read");
        }
    }

    static List<Bill.Line> read(String content, LocalDate day) throws IOException {
        byte[] file = inflated(Base64.getMimeDecoder().decode(content));
        List<Bill.Line> lines = new ArrayList<>();
        int left = LONGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), Charset.forName("GBK"))) {
            ZipEntry entry = zip.getNextEntry();
            for (int files = 0; entry != null; files++) {
                byte[] table = zip.readNBytes(left);
                left -= table.length;
                if (left == 0 || files == MOST_FILES) {
                    throw new IOException("the bill is too long");
                }
                if (entry.getName().contains("ZM_")) {
                    new String(table, StandardCharsets.ISO_8859_1)
                            .lines()
                            .filter(line -> line.startsWith(PAYMENT) || line.startsWith(REFUND))
                            .forEach(line -> lines.add(line(line, day)));
                }
                entry = zip.getNextEntry();
            }
        }
        return lines;
    }

    private static Bill.Line line(String line, LocalDate day) {
        return new Bill.Line(
                Column.KIND.of(line).equals(PAYMENT) ? Bill.Kind.PAYMENT : Bill.Kind.REFUND,
                Column.KEY.of(line),
                Column.TRADE.of(line),
                UnionpayText.fen(Column.AMOUNT.of(line))
                        .orElseThrow(() -> new IllegalArgumentException("an amount cannot be read")),
                UnionpayText.time(Column.TIME.of(line), day)
                        .orElseThrow(() -> new IllegalArgumentException("a time cannot be read")));
    }

    private static byte[] inflated(byte[] deflated) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            byte[] file = in.readNBytes(LONGEST);
            if (file.length == LONGEST) {
                throw new IOException("the bill is too long");
            }
            return file;
        }
    }
}
