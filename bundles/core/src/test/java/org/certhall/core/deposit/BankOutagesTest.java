package org.certhall.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer.Accepted;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.bank.DepositAnswer.Unavailable;
import org.certhall.api.bank.DepositAnswer.Unknown;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.deposit.DepositStanding.Stage;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.core.store.Store;
import org.certhall.core.work.WorkHandler.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R3: a bank is away while an order waits, wherever it waits; it says so, and goes on by itself. */
class BankOutagesTest {
    private final TrialDeposits trial;
    private final OrderNumber number;

    BankOutagesTest(@TempDir Path folder) {
        trial = new TrialDeposits(Store.onH2(), folder);
        number = trial.order();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private enum Outage {
        UNPLUGGED,
        DOWN,
        SILENT
    }

    @ParameterizedTest
    @CsvSource({"UNPLUGGED, UNPLUGGED", "DOWN, UNREACHABLE", "SILENT, THINKING"})
    void aDepositThatWasAskedForIsPaidOnceAfterwards(Outage outage, Stage said) {
        trial.ask(number);
        begin(outage);
        waits(said);
        end(outage);

        trial.pay(number);
        assertProvedBy(last());
    }

    @ParameterizedTest
    @CsvSource({"UNPLUGGED, UNPLUGGED", "DOWN, THINKING", "SILENT, THINKING"})
    void oneThatTheBankThinksAboutIsNeverSentAgain(Outage outage, Stage said) {
        trial.answers(new Unknown("thinking"));
        trial.ask(number);
        trial.pay(number);
        begin(outage);
        waits(said);
        end(outage);

        trial.pay(number);
        assertThat(trial.bank.submitted).hasSize(1);
        assertProvedBy(last());
    }

    @ParameterizedTest
    @EnumSource(Outage.class)
    void theAmountOfOneThatArrivedIsVerifiedMeanwhile(Outage outage) {
        Deposit deposit = trial.paid(number);
        begin(outage);

        assertThat(trial.tell(number, TrialDeposits.wrong(deposit))).isFalse();
        assertThat(trial.standing(number).tries()).isEqualTo(2);
        assertProvedBy(deposit);
    }

    @ParameterizedTest
    @EnumSource(Outage.class)
    void oneThatRunsOutMeanwhileLeavesTheSecond(Outage outage) {
        Deposit deposit = trial.paid(number);
        begin(outage);
        trial.pass(Duration.ofHours(72));
        trial.deadline.handle(TrialDeposits.item(deposit.key()));
        assertThat(trial.state(number)).isEqualTo(OrderState.AWAITING_DEPOSIT);
        assertThat(trial.standing(number).last().orElseThrow().stage()).isEqualTo(Stage.EXPIRED);
        end(outage);

        assertProvedBy(trial.paid(number));
    }

    @ParameterizedTest
    @EnumSource(Outage.class)
    void oneThatComesBackIsToldOfByTheStatementAfterwards(Outage outage) {
        Deposit deposit = trial.paid(number);
        begin(outage);
        trial.pass(Duration.ofHours(1));
        assertThat(trial.state(number)).isEqualTo(OrderState.DEPOSIT_SENT);
        end(outage);
        trial.around
                .units()
                .perform(entities -> trial.returns.booked(
                        entities,
                        "account",
                        new StatementEntry(
                                "E",
                                StatementEntry.Kind.RETURN,
                                deposit.amount(),
                                "",
                                "",
                                "",
                                deposit.key(),
                                Fault.CLOSED_ACCOUNT,
                                trial.clock.instant())));

        assertThat(trial.standing(number).last().orElseThrow().stage()).isEqualTo(Stage.RETURNED);
        assertProvedBy(trial.paid(number));
    }

    /** The work comes again and again, and the applicant sees why it goes on no further. */
    private void waits(Stage said) {
        for (int i = 0; i < 3; i++) {
            assertThat(trial.pay(number)).isInstanceOf(Result.Later.class);
            assertThat(trial.standing(number).asked().orElseThrow().stage()).isEqualTo(said);
            assertThat(trial.state(number)).isEqualTo(OrderState.AWAITING_DEPOSIT);
            trial.pass(Duration.ofMinutes(10));
        }
    }

    private void begin(Outage outage) {
        switch (outage) {
            case UNPLUGGED -> trial.banks.remove(trial.bank);
            case DOWN -> {
                trial.answers(new Unknown("whether it was heard of before cannot be asked"));
                trial.bank.onSubmit = deposit -> new Unavailable("refused");
            }
            case SILENT -> trial.answers(new Unknown("no answer"));
        }
    }

    private void end(Outage outage) {
        if (outage == Outage.UNPLUGGED) {
            trial.banks.add(trial.bank);
        }
        trial.answers(new Accepted("B", trial.clock.instant()));
    }

    private Deposit last() {
        return trial.bank.submitted.get(trial.bank.submitted.size() - 1);
    }

    /** One key at the bank for each deposit, and the amount that arrived leads on. */
    private void assertProvedBy(Deposit deposit) {
        assertThat(trial.bank.submitted.stream().map(Deposit::key).distinct().toList())
                .isEqualTo(trial.keys(number));
        assertThat(trial.tell(number, deposit.amount().fen())).isTrue();
        assertThat(trial.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);
    }
}
