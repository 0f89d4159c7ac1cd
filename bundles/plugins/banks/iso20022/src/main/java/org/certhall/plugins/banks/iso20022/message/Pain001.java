package org.certhall.plugins.banks.iso20022.message;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.certhall.api.value.Money;
import org.certhall.plugins.banks.iso20022.message.Payment.Agent;
import org.certhall.plugins.banks.iso20022.message.Payment.Party;

/** Writes customer credit transfer initiations of one transfer; every id in them is the deposit's key. */
public final class Pain001 {
    public static final String NAME = "pain.001.001.09";

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final String CURRENCY = "CNY";

    private Pain001() {}

    /** Writes a payment as UTF-8. */
    public static byte[] write(Payment payment) {
        XmlText xml = new XmlText(NAME);
        xml.open("CstmrCdtTrfInitn");
        header(xml, payment);
        instruction(xml, payment);
        return xml.close().end();
    }

    private static void header(XmlText xml, Payment payment) {
        OffsetDateTime created = payment.created()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(BEIJING)
                .toOffsetDateTime();
        xml.open("GrpHdr")
                .element("MsgId", payment.deposit().key())
                .element("CreDtTm", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(created));
        totals(xml, payment.deposit().amount());
        xml.open("InitgPty").element("Nm", payment.debtor().name());
        xml.open("Id").open("OrgId").open("Othr").element("Id", payment.debtor().id());
        xml.close().close().close().close().close();
    }

    private static void instruction(XmlText xml, Payment payment) {
        Party debtor = payment.debtor();
        xml.open("PmtInf")
                .element("PmtInfId", payment.deposit().key())
                .element("PmtMtd", "TRF")
                .element("BtchBookg", "false");
        totals(xml, payment.deposit().amount());
        xml.open("ReqdExctnDt")
                .element("Dt", payment.created().atZone(BEIJING).toLocalDate().toString())
                .close();
        xml.open("Dbtr").element("Nm", debtor.name()).close();
        account(xml, "DbtrAcct", debtor.account());
        agent(xml, "DbtrAgt", debtor.agent());
        transfer(xml, payment);
        xml.close();
    }

    private static void transfer(XmlText xml, Payment payment) {
        xml.open("CdtTrfTxInf");
        xml.open("PmtId")
                .element("InstrId", payment.deposit().key())
                .element("EndToEndId", payment.deposit().key())
                .close();
        xml.open("Amt")
                .element("InstdAmt", "Ccy", CURRENCY, yuan(payment.deposit().amount()))
                .close();
        agent(xml, "CdtrAgt", payment.creditorAgent());
        xml.open("Cdtr").element("Nm", payment.deposit().name()).close();
        account(xml, "CdtrAcct", payment.deposit().account());
        xml.open("RmtInf").element("Ustrd", payment.remark()).close();
        xml.close();
    }

    private static void totals(XmlText xml, Money amount) {
        xml.element("NbOfTxs", "1").element("CtrlSum", yuan(amount));
    }

    private static void account(XmlText xml, String role, String number) {
        xml.open(role).open("Id").open("Othr").element("Id", number);
        xml.close().close().close();
    }

    private static void agent(XmlText xml, String role, Agent agent) {
        xml.open(role).open("FinInstnId");
        if (!agent.bic().isEmpty()) {
            xml.element("BICFI", agent.bic());
        }
        xml.open("ClrSysMmbId").open("ClrSysId").element("Cd", "CNAPS").close();
        xml.element("MmbId", agent.member()).close();
        xml.close().close();
    }

    private static String yuan(Money amount) {
        return BigDecimal.valueOf(amount.fen(), 2).toPlainString();
    }
}
