package org.certhall.plugins.banks.iso20022.message;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.bank.StatementEntry.Kind;
import org.certhall.api.value.Money;

/** One entry of a camt message; where it sums up several transfers, each of them counts. */
record CamtEntry(XmlElement element) {
    private static final String DEPOSIT_KEY = "[A-Za-z0-9]{1,32}";

    /** Gives the bank's number of the entry. */
    String reference() throws MessageException {
        String number = element.text("AcctSvcrRef");
        if (number.isEmpty()) {
            number = element.text("NtryRef");
        }
        if (number.isEmpty()) {
            throw new MessageException("the page has an entry without a number");
        }
        return number;
    }

    /** Reads it; what is not booked yet is left out. */
    List<StatementEntry> read() throws MessageException {
        if (!element.text("Sts", "Cd").equals("BOOK")) {
            return List.of();
        }
        List<XmlElement> transfers = element.all("NtryDtls").stream()
                .flatMap(details -> details.all("TxDtls").stream())
                .toList();
        if (transfers.size() < 2) {
            XmlElement only = transfers.isEmpty() ? element : transfers.get(0);
            return List.of(entry(only, reference(), element));
        }
        List<StatementEntry> entries = new ArrayList<>();
        for (XmlElement transfer : transfers) {
            entries.add(entry(transfer, reference() + "/" + (entries.size() + 1), transfer));
        }
        return entries;
    }

    private StatementEntry entry(XmlElement transfer, String reference, XmlElement priced) throws MessageException {
        boolean credit = credit();
        Optional<XmlElement> returned = transfer.find("RtrInf");
        boolean comesBack =
                credit && (returned.isPresent() || element.text("RvslInd").equals("true"));
        Kind kind = comesBack ? Kind.RETURN : credit ? Kind.CREDIT : Kind.DEBIT;
        // what comes back names those who sent it first: the hall as debtor, the other side as creditor
        String other = kind == Kind.CREDIT ? "Dbtr" : "Cdtr";
        return new StatementEntry(
                reference,
                kind,
                amount(priced),
                name(transfer, other),
                transfer.text("RltdPties", other + "Acct", "Id", "Othr", "Id"),
                remark(transfer),
                kind == Kind.CREDIT ? "" : key(transfer),
                returned.map(info -> Reason.of(transfer, "RtrInf").fault()).orElse(Fault.OTHER),
                booked());
    }

    private boolean credit() throws MessageException {
        return switch (element.text("CdtDbtInd")) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default -> throw new MessageException("the page has an entry of no direction");
        };
    }

    private Instant booked() throws MessageException {
        Optional<XmlElement> day = element.find("BookgDt");
        if (day.isEmpty()) {
            throw new MessageException("the page has an entry of no day");
        }
        return Moment.choice(day.get());
    }

    private static Money amount(XmlElement priced) throws MessageException {
        Optional<XmlElement> amount = priced.find("Amt");
        if (amount.isEmpty() || !amount.get().currency().equals("CNY")) {
            throw new MessageException("the page has an entry that is not in yuan");
        }
        try {
            return new Money(new BigDecimal(amount.get().text().strip())
                    .movePointRight(2)
                    .longValueExact());
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new MessageException("the page has an amount that is none");
        }
    }

    private static String name(XmlElement transfer, String role) {
        return transfer.text("RltdPties", role, "Pty", "Nm");
    }

    private static String remark(XmlElement transfer) {
        return transfer.find("RmtInf")
                .map(info -> String.join(
                        "", info.all("Ustrd").stream().map(XmlElement::text).toList()))
                .orElse("")
                .strip();
    }

    private static String key(XmlElement transfer) {
        String key = transfer.text("Refs", "EndToEndId");
        return key.matches(DEPOSIT_KEY) && !key.equals("NOTPROVIDED") ? key : "";
    }
}
