package org.certhall.plugins.banks.iso20022;

import java.time.Duration;
import java.util.List;
import org.certhall.api.bank.BankVerifier;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.value.LocalisedText;
import org.certhall.plugins.banks.iso20022.host.Host;
import org.certhall.plugins.banks.iso20022.message.Payment.Agent;

/** A bank as its file describes it, paid through a host. */
record FileBank(BankFile file, Host host) implements BankVerifier {
    private static final String NAME = "[^\\p{Cc}\\p{Cs}]{1,140}";
    private static final String ACCOUNT = "[0-9]{1,34}";
    private static final String BRANCH = "[0-9]{12}";

    @Override
    public String id() {
        return file.id();
    }

    @Override
    public LocalisedText name() {
        return file.name();
    }

    @Override
    public String code() {
        return file.code();
    }

    @Override
    public List<String> aliases() {
        return file.aliases();
    }

    @Override
    public boolean branchWanted() {
        return file.branchWanted();
    }

    /** Refuses by itself only what no bank could pay. */
    @Override
    public DepositAnswer submit(Deposit deposit, Duration deadline) {
        if (!deposit.account().matches(ACCOUNT)) {
            return new DepositAnswer.Rejected(Fault.WRONG_ACCOUNT, "this is no account number");
        }
        if (!payable(deposit.name())) {
            return new DepositAnswer.Rejected(Fault.OTHER_NAME, "this is no name of an account");
        }
        if (deposit.amount().fen() == 0 || deposit.amount().compareTo(file.most()) > 0) {
            return new DepositAnswer.Rejected(Fault.OTHER, "the bank does not pay such an amount");
        }
        boolean branch = !deposit.branch().isEmpty();
        if (branch ? !deposit.branch().matches(BRANCH) : file.branchWanted()) {
            return new DepositAnswer.Rejected(Fault.WRONG_ACCOUNT, "this is no branch of the bank");
        }
        Agent agent = new Agent(branch ? "" : file.bic(), branch ? deposit.branch() : file.headOffice());
        return host.submit(deposit, agent, deadline);
    }

    @Override
    public DepositAnswer query(Deposit deposit, Duration deadline) {
        return host.query(deposit, deadline);
    }

    private static boolean payable(String name) {
        return !name.isBlank() && name.matches(NAME);
    }
}
