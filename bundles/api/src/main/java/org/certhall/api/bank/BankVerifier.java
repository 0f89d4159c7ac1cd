package org.certhall.api.bank;

import java.time.Duration;
import java.util.List;
import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One bank into whose accounts the hall can pay a deposit (S92). Registered as a service, it is a choice of 开户行. Stateless
 * and blocking; called outside transactions, from many threads at once.
 */
@ConsumerType
public interface BankVerifier {
    /** Names the bank among others: letters, digits, dots and hyphens. */
    String id();

    LocalisedText name();

    /** Gives the three digits that stand for the bank in CNAPS numbers, such as {@code 102}. */
    String code();

    /** Gives other names under which people look for it: short names, initials, pinyin. */
    List<String> aliases();

    /** Whether the branch has to be named by its CNAPS number. */
    boolean branchWanted();

    /** Asks the bank to pay, once for each key however often it is called; never throws for faults of the other side. */
    DepositAnswer submit(Deposit deposit, Duration deadline);

    /** Asks what became of a deposit, and never pays. */
    DepositAnswer query(Deposit deposit, Duration deadline);
}
