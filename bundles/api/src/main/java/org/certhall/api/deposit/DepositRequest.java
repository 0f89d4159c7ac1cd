package org.certhall.api.deposit;

/**
 * Where a deposit is to go, as it was typed.
 *
 * @param bank the id of the choice
 * @param account 银行账号
 * @param branch CNAPS number; blank where the bank does not want it
 */
public record DepositRequest(String bank, String account, String branch) {
    /** Keeps the account out of logs. */
    @Override
    public String toString() {
        return "DepositRequest[" + bank + "]";
    }
}
