package org.certhall.testing.peers;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.certhall.testing.peers.BankLedger.Booking;
import org.certhall.testing.peers.BankLedger.Order;

/** The messages of the bank: pain.002.001.10, camt.054.001.08, camt.053.001.08. */
final class BankXml {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private BankXml() {}

    static byte[] status(Order order, Instant now) {
        String reason = order.code().isEmpty()
                ? ""
                : "<StsRsnInf><Rsn><Cd>%s</Cd></Rsn><AddtlInf>本行不予支付</AddtlInf></StsRsnInf>".formatted(order.code());
        String accepted = order.status().equals("ACSC") ? "<AccptncDtTm>" + time(order.at()) + "</AccptncDtTm>" : "";
        String key = order.payment().key();
        return document("pain.002.001.10", """
                <CstmrPmtStsRpt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>%s</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId><TxInfAndSts>
                <OrgnlInstrId>%s</OrgnlInstrId><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>
                %s%s<AcctSvcrRef>%s</AcctSvcrRef>
                </TxInfAndSts></OrgnlPmtInfAndSts>
                </CstmrPmtStsRpt>
                """.formatted(
                        "S" + order.reference(),
                        time(now),
                        key,
                        key,
                        key,
                        key,
                        order.status(),
                        reason,
                        accepted,
                        order.reference()));
    }

    static byte[] notification(List<Booking> page, boolean last, Instant now) {
        return document(
                "camt.054.001.08", """
                <BkToCstmrDbtCdtNtfctn>
                %s<Ntfctn><Id>%s</Id><CreDtTm>%s</CreDtTm>%s%s</Ntfctn>
                </BkToCstmrDbtCdtNtfctn>
                """.formatted(header(last, now), id(page), time(now), account(), entries(page)));
    }

    static byte[] statement(List<Booking> page, boolean last, Instant now) {
        String balance = """
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">1000000.00</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>
                """.formatted(now.atZone(BEIJING).toLocalDate());
        return document("camt.053.001.08", """
                <BkToCstmrStmt>
                %s<Stmt><Id>%s</Id><CreDtTm>%s</CreDtTm>%s%s%s</Stmt>
                </BkToCstmrStmt>
                """.formatted(
                        header(last, now), id(page), time(now), account(), balance, entries(page)));
    }

    private static String header(boolean last, Instant now) {
        return "<GrpHdr><MsgId>C%d</MsgId><CreDtTm>%s</CreDtTm><MsgPgntn><PgNb>1</PgNb><LastPgInd>%s</LastPgInd></MsgPgntn></GrpHdr>"
                .formatted(now.toEpochMilli(), time(now), last);
    }

    private static String id(List<Booking> page) {
        return "T" + page.get(0).reference();
    }

    private static String account() {
        return "<Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>CNY</Ccy></Acct>".formatted(BankAccounts.HALL);
    }

    private static String entries(List<Booking> page) {
        return page.stream().map(BankXml::entry).collect(Collectors.joining());
    }

    private static String entry(Booking booking) {
        boolean others = booking.key().isEmpty();
        String role = others ? "Dbtr" : "Cdtr";
        String returned = booking.code().isEmpty()
                ? ""
                : "<RtrInf><Rsn><Cd>%s</Cd></Rsn><AddtlInf>退汇</AddtlInf></RtrInf>".formatted(booking.code());
        return """
                <Ntry><NtryRef>%1$s</NtryRef><Amt Ccy="CNY">%2$s</Amt><CdtDbtInd>%3$s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><DtTm>%4$s</DtTm></BookgDt><AcctSvcrRef>%1$s</AcctSvcrRef>
                <BkTxCd><Prtry><Cd>%5$s</Cd></Prtry></BkTxCd>
                <NtryDtls><TxDtls><Refs><EndToEndId>%6$s</EndToEndId></Refs><Amt Ccy="CNY">%2$s</Amt><CdtDbtInd>%3$s</CdtDbtInd>
                <RltdPties>%7$s</RltdPties>%8$s%9$s</TxDtls></NtryDtls></Ntry>
                """.formatted(
                        booking.reference(),
                        BigDecimal.valueOf(booking.fen(), 2).toPlainString(),
                        booking.credit() ? "CRDT" : "DBIT",
                        time(booking.at()),
                        booking.code().isEmpty() ? "转账" : "退汇",
                        others ? "NOTPROVIDED" : booking.key(),
                        party(role, booking.name(), booking.account()),
                        remark(booking.remark()),
                        returned);
    }

    private static String remark(String remark) {
        return remark.isEmpty() ? "" : "<RmtInf><Ustrd>" + escaped(remark) + "</Ustrd></RmtInf>";
    }

    private static String party(String role, String name, String account) {
        String number = account.isEmpty()
                ? ""
                : "<%1$sAcct><Id><Othr><Id>%2$s</Id></Othr></Id></%1$sAcct>".formatted(role, escaped(account));
        return "<%1$s><Pty><Nm>%2$s</Nm></Pty></%1$s>".formatted(role, escaped(name)) + number;
    }

    private static byte[] document(String message, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:%s">
                %s</Document>
                """.formatted(message, content).getBytes(StandardCharsets.UTF_8);
    }

    private static String time(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.MILLIS).atZone(BEIJING).toOffsetDateTime());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
