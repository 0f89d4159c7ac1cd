package org.certhall.plugins.banks.iso20022.message;

import java.util.ArrayList;
import java.util.List;
import org.certhall.api.bank.StatementEntry;

/** What a bank tells of an account, page by page: at once (camt.054) or as a statement (camt.053). */
public enum Camt {
    NOTIFICATION("camt.054.001.08", "BkToCstmrDbtCdtNtfctn", "Ntfctn"),
    STATEMENT("camt.053.001.08", "BkToCstmrStmt", "Stmt");

    private final String message;
    private final String root;
    private final String part;

    Camt(String message, String root, String part) {
        this.message = message;
        this.root = root;
        this.part = part;
    }

    /**
     * Booked entries, in the bank's order.
     *
     * @param last the bank's number of the last entry of the page, booked or not; blank where there is none
     * @param more whether a further page is there
     */
    public record Page(List<StatementEntry> entries, String last, boolean more) {}

    /** Gives the message's name without its version, such as {@code camt.054}. */
    public String shortName() {
        return message.substring(0, "camt.000".length());
    }

    /** Reads a page of exactly this account. */
    public Page read(byte[] bytes, String account) throws MessageException {
        XmlElement page = XmlElement.document(bytes, message)
                .find(root)
                .orElseThrow(() -> new MessageException("the page is empty"));
        List<StatementEntry> entries = new ArrayList<>();
        String last = "";
        for (XmlElement report : page.all(part)) {
            if (!report.text("Acct", "Id", "Othr", "Id").equals(account)) {
                throw new MessageException("the page is of another account");
            }
            for (XmlElement booked : report.all("Ntry")) {
                CamtEntry entry = new CamtEntry(booked);
                last = entry.reference();
                entries.addAll(entry.read());
            }
        }
        boolean more = page.text("GrpHdr", "MsgPgntn", "LastPgInd").equals("false");
        return new Page(List.copyOf(entries), last, more && !last.isEmpty());
    }
}
