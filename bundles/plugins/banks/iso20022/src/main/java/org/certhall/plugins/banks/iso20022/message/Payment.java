package org.certhall.plugins.banks.iso20022.message;

import java.time.Instant;
import org.certhall.api.bank.Deposit;

/**
 * An order to pay one deposit.
 *
 * @param debtor the hall
 * @param creditorAgent the bank that keeps the creditor's account
 * @param remark what the creditor reads beside the amount 附言
 */
public record Payment(Deposit deposit, Party debtor, Agent creditorAgent, String remark, Instant created) {
    /**
     * Whose account it is.
     *
     * @param id by which the bank knows its customer
     */
    public record Party(String id, String name, String account, Agent agent) {}

    /**
     * A bank, or a branch of one.
     *
     * @param bic ISO 9362; blank where it is not known
     * @param member twelve digits, its number in CNAPS
     */
    public record Agent(String bic, String member) {}
}
