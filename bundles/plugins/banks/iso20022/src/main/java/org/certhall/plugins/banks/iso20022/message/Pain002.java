package org.certhall.plugins.banks.iso20022.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A customer payment status report about one payment.
 *
 * @param status ExternalPaymentTransactionStatus1Code or ExternalPaymentGroupStatus1Code
 * @param at when the bank accepted, or wrote this
 * @param reference the bank's own number of the payment
 */
public record Pain002(String status, Reason reason, Instant at, String reference) {
    public static final String NAME = "pain.002.001.10";

    private static final Set<String> ACCEPTED = Set.of("ACTC", "ACCP", "ACSP", "ACSC", "ACWC", "ACCC");

    /** Reads what a report says of a payment, and refuses one that says nothing of it. */
    public static Pain002 read(byte[] bytes, String key) throws MessageException {
        XmlElement report = XmlElement.document(bytes, NAME)
                .find("CstmrPmtStsRpt")
                .orElseThrow(() -> new MessageException("the report is empty"));
        XmlElement group =
                report.find("OrgnlGrpInfAndSts").orElseThrow(() -> new MessageException("the report is empty"));
        if (!group.text("OrgnlMsgId").equals(key) || !group.text("OrgnlMsgNmId").startsWith("pain.001")) {
            throw new MessageException("the report is of another payment");
        }
        List<XmlElement> instructions = report.all("OrgnlPmtInfAndSts");
        Optional<XmlElement> transfer = instructions.stream()
                .flatMap(instruction -> instruction.all("TxInfAndSts").stream())
                .filter(found -> found.text("OrgnlEndToEndId").equals(key))
                .findFirst();
        Instant written = Moment.time(report.text("GrpHdr", "CreDtTm"));
        if (transfer.isPresent() && !transfer.get().text("TxSts").isEmpty()) {
            return of(transfer.get(), "TxSts", written, key);
        }
        Optional<XmlElement> instruction = instructions.stream()
                .filter(found -> found.text("OrgnlPmtInfId").equals(key)
                        && !found.text("PmtInfSts").isEmpty())
                .findFirst();
        return instruction.isPresent()
                ? of(instruction.get(), "PmtInfSts", written, key)
                : of(group, "GrpSts", written, key);
    }

    private static Pain002 of(XmlElement place, String status, Instant written, String key) throws MessageException {
        if (place.text(status).isEmpty()) {
            throw new MessageException("the report has no status");
        }
        String accepted = place.text("AccptncDtTm");
        String reference = place.text("AcctSvcrRef");
        return new Pain002(
                place.text(status),
                Reason.of(place, "StsRsnInf"),
                accepted.isEmpty() ? written : Moment.time(accepted),
                reference.isEmpty() ? key : reference);
    }

    public boolean accepted() {
        return ACCEPTED.contains(status);
    }

    public boolean rejected() {
        return status.equals("RJCT");
    }
}
