package org.certhall.api.bank;

import org.certhall.api.value.Money;

/**
 * A deposit to be paid.
 *
 * @param key at most 32 alphanumerics, the same at every attempt; the EndToEndId of ISO 20022
 * @param name of the account, which must be the organisation's (S91, S102)
 * @param account its number, digits alone
 * @param branch CNAPS number of the branch; blank where the bank does not want it
 * @param amount 1 to 100 fen, known to nobody but the bank and the account's owner (S97)
 */
public record Deposit(String key, String name, String account, String branch, Money amount) {
    /** Keeps account and amount out of logs. */
    @Override
    public String toString() {
        return "Deposit[" + key + "]";
    }
}
