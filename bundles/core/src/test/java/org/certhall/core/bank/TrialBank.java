package org.certhall.core.bank;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.certhall.api.bank.BankVerifier;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer;
import org.certhall.api.value.LocalisedText;

/** A bank that answers as a test tells it, and remembers what it was asked. */
public final class TrialBank implements BankVerifier {
    public final List<Deposit> submitted = new ArrayList<>();
    public final List<Deposit> queried = new ArrayList<>();
    public Function<Deposit, DepositAnswer> onSubmit;
    public Function<Deposit, DepositAnswer> onQuery;
    private final String id;
    private final boolean branchWanted;

    public TrialBank(String id, boolean branchWanted, DepositAnswer answer) {
        this.id = id;
        this.branchWanted = branchWanted;
        this.onSubmit = deposit -> answer;
        this.onQuery = deposit -> answer;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalisedText name() {
        return new LocalisedText("中国工商银行", "ICBC");
    }

    @Override
    public String code() {
        return "102";
    }

    @Override
    public List<String> aliases() {
        return List.of("工行", "gsyh");
    }

    @Override
    public boolean branchWanted() {
        return branchWanted;
    }

    @Override
    public synchronized DepositAnswer submit(Deposit deposit, Duration deadline) {
        submitted.add(deposit);
        return onSubmit.apply(deposit);
    }

    @Override
    public synchronized DepositAnswer query(Deposit deposit, Duration deadline) {
        queried.add(deposit);
        return onQuery.apply(deposit);
    }
}
