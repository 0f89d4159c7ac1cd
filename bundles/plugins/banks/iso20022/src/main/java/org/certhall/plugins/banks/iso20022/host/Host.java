package org.certhall.plugins.banks.iso20022.host;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer;
import org.certhall.api.bank.StatementAnswer;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.bank.StatementEntry.Kind;
import org.certhall.api.plugin.PlugInState;
import org.certhall.plugins.banks.iso20022.message.Camt;
import org.certhall.plugins.banks.iso20022.message.MessageException;
import org.certhall.plugins.banks.iso20022.message.Pain001;
import org.certhall.plugins.banks.iso20022.message.Pain002;
import org.certhall.plugins.banks.iso20022.message.Payment;
import org.certhall.plugins.banks.iso20022.message.Payment.Agent;

/** A bank's host: takes deposits, tells what became of them, and what is booked. */
public final class Host {
    private static final String KEY = "[A-Za-z0-9]{1,32}";
    private static final String PLACE = "[A-Za-z0-9._-]{0,35}";

    private final HostAccount account;
    private final HostClient client;
    private final Clock clock;
    private final BiConsumer<PlugInState, String> states;

    /**
     * Speaks to nobody yet.
     *
     * @param states hears how the bank was found each time
     */
    public Host(HostAccount account, Clock clock, BiConsumer<PlugInState, String> states) {
        this.account = account;
        this.clock = clock;
        this.states = states;
        client = new HostClient(account, clock);
        states.accept(PlugInState.ACTIVE, "");
    }

    /** Asks the bank to pay; the bank pays each key once. */
    public DepositAnswer submit(Deposit deposit, Agent creditorAgent, Duration deadline) {
        long end = clock.millis() + deadline.toMillis();
        try {
            demandKey(deposit);
            byte[] message = Pain001.write(
                    new Payment(deposit, account.hall(), creditorAgent, account.remark(), clock.instant()));
            Pain002 report = Pain002.read(client.post("pain.001", message, deadline), deposit.key());
            states.accept(PlugInState.ACTIVE, "");
            return report.rejected() && report.reason().duplicate()
                    ? query(deposit, Duration.ofMillis(end - clock.millis()))
                    : answer(report);
        } catch (NoAnswerException none) {
            show(none);
            return none.certainlyNotTaken()
                    ? new DepositAnswer.Unavailable(none.reason())
                    : new DepositAnswer.Unknown(none.reason());
        } catch (MessageException wrong) {
            return new DepositAnswer.Unknown(show(wrong));
        }
    }

    /** Asks what became of a deposit: first how it was taken, then whether it came back. */
    public DepositAnswer query(Deposit deposit, Duration deadline) {
        long end = clock.millis() + deadline.toMillis();
        try {
            demandKey(deposit);
            Optional<byte[]> report = client.get("pain.002?id=" + deposit.key(), deadline);
            if (report.isEmpty()) {
                states.accept(PlugInState.ACTIVE, "");
                return new DepositAnswer.Unavailable("the bank has not received it");
            }
            Pain002 read = Pain002.read(report.get(), deposit.key());
            states.accept(PlugInState.ACTIVE, "");
            return read.accepted() ? accepted(read, deposit, end) : answer(read);
        } catch (NoAnswerException none) {
            show(none);
            return new DepositAnswer.Unknown(none.reason());
        } catch (MessageException wrong) {
            return new DepositAnswer.Unknown(show(wrong));
        }
    }

    /** Gives what is booked after a place. */
    public StatementAnswer fetch(String after, Duration deadline) {
        try {
            if (!after.matches(PLACE)) {
                throw new NoAnswerException(NoAnswerException.Case.NOT_TAKEN, "this is no place of the statement");
            }
            String resource =
                    account.entries().shortName() + "?account=" + account.hall().account();
            Optional<byte[]> page = client.get(after.isEmpty() ? resource : resource + "&after=" + after, deadline);
            if (page.isEmpty()) {
                states.accept(PlugInState.ACTIVE, "");
                return new StatementAnswer.Entries(List.of(), after, false);
            }
            Camt.Page read = account.entries().read(page.get(), account.hall().account());
            states.accept(PlugInState.ACTIVE, "");
            return new StatementAnswer.Entries(
                    read.entries(), read.last().isEmpty() ? after : read.last(), read.more());
        } catch (NoAnswerException none) {
            show(none);
            return new StatementAnswer.Unavailable(none.reason());
        } catch (MessageException wrong) {
            return new StatementAnswer.Unavailable(show(wrong));
        }
    }

    /** What was accepted may have come back since; where nobody says so, it stays accepted. */
    private DepositAnswer accepted(Pain002 report, Deposit deposit, long end) throws MessageException {
        try {
            Optional<byte[]> page = client.get(
                    "camt.054?account=" + account.hall().account() + "&id=" + deposit.key(),
                    Duration.ofMillis(end - clock.millis()));
            if (page.isPresent()) {
                for (StatementEntry entry : Camt.NOTIFICATION
                        .read(page.get(), account.hall().account())
                        .entries()) {
                    if (entry.kind() == Kind.RETURN && entry.key().equals(deposit.key())) {
                        return new DepositAnswer.Returned(entry.fault(), entry.booked(), "the bank has it back");
                    }
                }
            }
        } catch (NoAnswerException none) {
            show(none);
        }
        return answer(report);
    }

    private static DepositAnswer answer(Pain002 report) {
        if (report.accepted()) {
            return new DepositAnswer.Accepted(report.reference(), report.at());
        }
        return report.rejected()
                ? new DepositAnswer.Rejected(
                        report.reason().fault(), report.reason().sentence())
                : new DepositAnswer.Unknown("the bank has not decided yet");
    }

    private static void demandKey(Deposit deposit) throws NoAnswerException {
        if (!deposit.key().matches(KEY)) {
            throw new NoAnswerException(NoAnswerException.Case.NOT_TAKEN, "the deposit has no key");
        }
    }

    private void show(NoAnswerException none) {
        states.accept(none.administratorMustAct() ? PlugInState.BROKEN : PlugInState.WAITING, none.reason());
    }

    private String show(MessageException wrong) {
        String reason = String.valueOf(wrong.getMessage());
        states.accept(PlugInState.BROKEN, reason);
        return reason;
    }
}
