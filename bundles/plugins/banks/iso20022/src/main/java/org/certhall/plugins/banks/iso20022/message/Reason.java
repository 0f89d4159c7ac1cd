package org.certhall.plugins.banks.iso20022.message;

import java.util.Set;
import org.certhall.api.bank.DepositAnswer.Fault;

/**
 * Why a payment was refused or came back.
 *
 * @param code of ISO 20022 (ExternalStatusReason1Code, ExternalReturnReason1Code), or the bank's own
 */
public record Reason(String code) {
    private static final Set<String> DUPLICATES = Set.of("AM05", "DUPL", "DU01", "DU02", "DU03", "DU04", "DU05");

    /** Reads the first reason below the elements named so. */
    static Reason of(XmlElement element, String name) {
        return element.all(name).stream()
                .map(info -> info.text("Rsn", "Cd").isEmpty() ? info.text("Rsn", "Prtry") : info.text("Rsn", "Cd"))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .map(Reason::new)
                .orElseGet(() -> new Reason(""));
    }

    /** Tells whether the bank says that it has had this payment before. */
    public boolean duplicate() {
        return DUPLICATES.contains(code);
    }

    /** Gives what it means for a deposit: accounts are the creditor's, since the debtor's is the hall's own. */
    public Fault fault() {
        return switch (code) {
            case "AC01", "AC03" -> Fault.WRONG_ACCOUNT;
            case "AC04", "AC07" -> Fault.CLOSED_ACCOUNT;
            case "AC06" -> Fault.BLOCKED_ACCOUNT;
            case "AC14" -> Fault.NOT_CORPORATE;
            case "BE01" -> Fault.OTHER_NAME;
            default -> Fault.OTHER;
        };
    }

    /** Gives a sentence without personal data: banks may write anything beside the code. */
    public String sentence() {
        return code.matches("[A-Za-z0-9]{1,35}") ? "the bank says " + code : "the bank gives no reason";
    }
}
