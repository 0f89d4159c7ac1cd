package org.certhall.plugins.payments.transfer;

import java.time.Duration;
import org.certhall.api.transfer.Remittance;

/**
 * The account that payers transfer to.
 *
 * @param days for which a code can be used
 */
record HallAccount(String name, String bank, String account, String branch, int days) {
    private static final int LONGEST_NAME = 140;
    private static final int MOST_DAYS = 30;

    /** @throws IllegalArgumentException with a sentence for the administrator */
    HallAccount {
        demand(!name.isBlank() && name.length() <= LONGEST_NAME, "accountName is missing");
        demand(!bank.isBlank() && bank.length() <= LONGEST_NAME, "bank is missing");
        demand(account.matches("[0-9]{8,34}"), "account is no account number");
        demand(branch.matches("([0-9]{12})?"), "branch is no CNAPS number");
        demand(days >= 1 && days <= MOST_DAYS, "days is not between 1 and " + MOST_DAYS);
    }

    static HallAccount of(Settings settings) {
        return new HallAccount(
                settings.accountName(), settings.bank(), settings.account(), settings.branch(), settings.days());
    }

    Duration validity() {
        return Duration.ofDays(days);
    }

    Remittance with(String code) {
        return new Remittance(name, bank, account, branch, code);
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("the setting " + otherwise);
        }
    }
}
