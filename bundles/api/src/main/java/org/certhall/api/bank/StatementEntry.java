package org.certhall.api.bank;

import java.time.Instant;
import org.certhall.api.value.Money;

/**
 * A booked entry of the hall's own account (camt.053, camt.054).
 *
 * @param reference the bank's number of the entry, unique within the account
 * @param kind what moved
 * @param name of the other side; blank where the bank does not say
 * @param account of the other side; blank where the bank does not say
 * @param remark what the payer wrote 附言
 * @param key the EndToEndId of the deposit that this entry pays or gives back; blank for all others
 * @param fault why a deposit came back
 */
public record StatementEntry(
        String reference,
        Kind kind,
        Money amount,
        String name,
        String account,
        String remark,
        String key,
        DepositAnswer.Fault fault,
        Instant booked) {
    /** What an entry is. */
    public enum Kind {
        CREDIT,
        DEBIT,
        /** A debit that came back. */
        RETURN
    }

    /** Keeps payers and amounts out of logs. */
    @Override
    public String toString() {
        return "StatementEntry[" + reference + ", " + kind + "]";
    }
}
