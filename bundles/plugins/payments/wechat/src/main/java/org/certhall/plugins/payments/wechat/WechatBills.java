package org.certhall.plugins.payments.wechat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.certhall.api.payment.Bill;
import org.certhall.api.value.Money;
import org.certhall.plugins.payments.channels.Deadline;
import org.certhall.plugins.payments.channels.NoAnswerException;
import org.certhall.plugins.payments.channels.Yuan;
import org.certhall.plugins.payments.wechat.WechatClient.Answer;

/** The bill of a day's trades (交易账单): fetched, compared with its hash, read. */
final class WechatBills {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Set<String> NOT_YET = Set.of("NO_STATEMENT_EXIST", "STATEMENT_CREATING", "NOT_FOUND");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setQuote(null)
            .setAllowMissingColumnNames(true)
            .build();

    private final WechatClient client;

    WechatBills(WechatClient client) {
        this.client = client;
    }

    Bill of(LocalDate day, Deadline deadline) {
        try {
            Answer answer = client.get("/v3/bill/tradebill?bill_date=" + day + "&bill_type=ALL", deadline);
            if (NOT_YET.contains(answer.code())) {
                return new Bill.NotYet();
            }
            if (!answer.code().isEmpty()) {
                return new Bill.Unavailable(answer.code());
            }
            URI address = URI.create(answer.content().path("download_url").asText());
            byte[] file = client.file(address, deadline);
            boolean whole = answer.content().path("hash_type").asText().equals("SHA1")
                    && answer.content().path("hash_value").asText().equalsIgnoreCase(sha1(file));
            return whole
                    ? new Bill.Lines(read(new String(file, StandardCharsets.UTF_8)))
                    : new Bill.Unavailable("the bill does not fit its hash");
        } catch (NoAnswerException none) {
            return new Bill.Unavailable(none.reason());
        } catch (IOException | UncheckedIOException | IllegalArgumentException | DateTimeParseException unreadable) {
            return new Bill.Unavailable("the bill cannot be read");
        }
    }

    /** Reads the lines up to the totals, which have a heading of their own. */
    static List<Bill.Line> read(String file) throws IOException {
        List<Bill.Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(file.replace("\uFEFF", "")), FORMAT)) {
            for (CSVRecord record : parser) {
                if (!record.get(0).startsWith("`")) {
                    break;
                }
                lines.add(line(record));
            }
        }
        return lines;
    }

    private static Bill.Line line(CSVRecord record) {
        Instant at =
                LocalDateTime.parse(cell(record, "交易时间"), TIME).atZone(CHINA).toInstant();
        return cell(record, "交易状态").equals("SUCCESS")
                ? new Bill.Line(
                        Bill.Kind.PAYMENT, cell(record, "商户订单号"), cell(record, "微信订单号"), amount(record, "订单金额"), at)
                : new Bill.Line(
                        Bill.Kind.REFUND, cell(record, "商户退款单号"), cell(record, "微信退款单号"), amount(record, "申请退款金额"), at);
    }

    private static Money amount(CSVRecord record, String column) {
        return Yuan.read(cell(record, column))
                .orElseThrow(() -> new IllegalArgumentException("an amount cannot be read"));
    }

    /** Gives a cell without the back-quote before it. */
    private static String cell(CSVRecord record, String column) {
        String cell = record.get(column).strip();
        return cell.startsWith("`") ? cell.substring(1) : cell;
    }

    private static String sha1(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(file));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
