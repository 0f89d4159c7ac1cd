package org.certhall.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer.Accepted;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.bank.DepositAnswer.Rejected;
import org.certhall.api.bank.DepositAnswer.Returned;
import org.certhall.api.bank.DepositAnswer.Unavailable;
import org.certhall.api.bank.DepositAnswer.Unknown;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.deposit.DepositStanding;
import org.certhall.api.deposit.DepositStanding.Stage;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.Money;
import org.certhall.core.bank.TrialBank;
import org.certhall.core.store.Store;
import org.certhall.core.work.WorkHandler.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What banks answer, late or never, and what comes back from them (S103, S104; T6, T11). */
class BankAnswersTest {
    private static final String MOBILE = "13800138000";

    private final TrialDeposits trial;
    private final OrderNumber number;

    BankAnswersTest(@TempDir Path folder) {
        trial = new TrialDeposits(Store.onH2(), folder);
        number = trial.order();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    // The bank refuses, does not answer, is not there

    @Test
    void whatTheBankRefusesCostsNeitherADepositNorATry() {
        for (Fault fault : Fault.values()) {
            trial.answers(new Rejected(fault, "AC01"));
            trial.ask(number);
            assertThat(trial.pay(number)).isEqualTo(new Result.Done());

            DepositStanding standing = trial.standing(number);
            assertThat(standing.last().orElseThrow().stage()).isEqualTo(Stage.REFUSED);
            assertThat(standing.last().orElseThrow().fault()).contains(fault);
            assertThat(standing.deposits()).isEqualTo(2);
            assertThat(standing.tries()).isEqualTo(3);
        }
        assertThat(trial.state(number)).isEqualTo(OrderState.AWAITING_DEPOSIT);
        assertThat(trial.amounts()).isZero();
        assertThat(trial.around.outbox().sent()).isEmpty();
    }

    @Test
    void whoeverHasLeftThePageIsToldOfALateRefusal() {
        trial.answers(new Unknown("thinking"));
        trial.ask(number);
        trial.pay(number);
        trial.pass(Duration.ofMinutes(5));
        trial.answers(new Rejected(Fault.CLOSED_ACCOUNT, ""));

        trial.pay(number);

        assertThat(trial.around.outbox().kinds(MOBILE)).containsExactly("order.deposit-refused");
    }

    @Test
    void anUnknownAnswerIsQueriedWithTheSameKeyAndNeverSentAgain() {
        trial.answers(new Unknown("timeout"));
        trial.ask(number);
        assertThat(trial.pay(number)).isInstanceOf(Result.Later.class);
        assertThat(trial.standing(number).asked().orElseThrow().stage()).isEqualTo(Stage.THINKING);
        trial.pass(Duration.ofMinutes(1));
        trial.pay(number);
        trial.answers(new Accepted("B-7", trial.clock.instant()));

        trial.pay(number);

        assertThat(trial.bank.submitted).hasSize(1);
        assertThat(trial.bank.queried).hasSize(2).allMatch(trial.bank.submitted.get(0)::equals);
        assertThat(trial.state(number)).isEqualTo(OrderState.DEPOSIT_SENT);
    }

    @Test
    void aBankThatIsDownIsAskedAgainByItself() {
        trial.answers(new Unavailable("refused"));
        trial.ask(number);
        Result first = trial.pay(number);
        assertThat(trial.standing(number).asked().orElseThrow().stage()).isEqualTo(Stage.UNREACHABLE);
        trial.pass(Duration.ofHours(1));
        Result later = trial.pay(number);
        trial.answers(new Accepted("B", trial.clock.instant()));

        trial.pay(number);

        assertThat(first).isEqualTo(new Result.Later(TrialDeposits.BEGUN.plusSeconds(3), "UNREACHABLE at bank icbc"));
        assertThat(later)
                .isEqualTo(
                        new Result.Later(TrialDeposits.BEGUN.plus(Duration.ofMinutes(70)), "UNREACHABLE at bank icbc"));
        assertThat(trial.bank.submitted).hasSize(3).extracting(Deposit::key).containsOnly(trial.lastKey(number));
        assertThat(trial.state(number)).isEqualTo(OrderState.DEPOSIT_SENT);
    }

    @Test
    void aBankThatIsTakenOutIsWaitedForAndGoesOnWhenItIsBack() {
        trial.ask(number);
        trial.banks.remove(trial.bank);
        assertThat(trial.pay(number)).isInstanceOf(Result.Later.class);
        assertThat(trial.standing(number).asked().orElseThrow().stage()).isEqualTo(Stage.UNPLUGGED);

        trial.banks.add(trial.bank);
        trial.pay(number);

        assertThat(trial.state(number)).isEqualTo(OrderState.DEPOSIT_SENT);
    }

    @Test
    void anotherBankCanBeChosenWhileOneIsNotThere() {
        TrialBank other = new TrialBank("other", false, new Accepted("O", TrialDeposits.BEGUN));
        trial.ask(number);
        trial.banks.remove(trial.bank);
        trial.banks.add(other);

        trial.ask(number, "other", TrialDeposits.ACCOUNT);
        trial.pay(number);

        assertThat(trial.states(number)).containsExactly(DepositState.WITHDRAWN, DepositState.ACCEPTED);
        assertThat(trial.standing(number).deposits()).isEqualTo(1);
    }

    @Test
    void aPlugInThatFailsCountsAsAnAnswerThatNobodyKnows() {
        trial.bank.onSubmit = deposit -> Objects.requireNonNull(null, "a fault of the plug-in");
        trial.ask(number);
        assertThat(trial.pay(number)).isInstanceOf(Result.Later.class);

        trial.pay(number);

        assertThat(trial.bank.submitted).hasSize(1);
        assertThat(trial.state(number)).isEqualTo(OrderState.DEPOSIT_SENT);
    }

    /** As after a crash between the call and the note of its answer. */
    @Test
    void afterACrashTheSameDepositIsQueriedUnderItsKey() {
        List<String> keys = new ArrayList<>();
        trial.bank.onSubmit = deposit -> {
            keys.add(deposit.key());
            throw new Crash();
        };
        trial.ask(number);
        try {
            trial.pay(number);
        } catch (Crash crashed) {
            keys.add("crash");
        }

        trial.pay(number);

        assertThat(keys).containsExactly(trial.lastKey(number), "crash");
        assertThat(trial.bank.submitted).hasSize(1);
        assertThat(trial.bank.queried).extracting(Deposit::key).containsExactly(trial.lastKey(number));
        assertThat(trial.state(number)).isEqualTo(OrderState.DEPOSIT_SENT);
    }

    /** What ends a process, and no handler hears of it. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void workThatComesTwiceAcceptsOnce() {
        trial.paid(number);

        trial.pay(number);

        assertThat(trial.bank.submitted).hasSize(1);
        assertThat(trial.around.outbox().kinds(MOBILE)).containsExactly("order.deposit-sent");
    }

    // The money comes back

    @Test
    void moneyThatComesBackLeavesTheSecondDepositAndThenAnOfficer() {
        Deposit first = trial.paid(number);
        book(first, Fault.WRONG_ACCOUNT);

        assertThat(trial.state(number)).isEqualTo(OrderState.AWAITING_DEPOSIT);
        DepositStanding.Line last = trial.standing(number).last().orElseThrow();
        assertThat(last.stage()).isEqualTo(Stage.RETURNED);
        assertThat(last.fault()).contains(Fault.WRONG_ACCOUNT);
        assertThat(trial.amounts()).isZero();

        book(trial.paid(number), Fault.OTHER_NAME);

        assertThat(trial.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
    }

    @Test
    void theBankMaySaySoWhenItIsAskedToo() {
        trial.paid(number);
        trial.answers(new Returned(Fault.CLOSED_ACCOUNT, TrialDeposits.BEGUN, ""));

        trial.pay(number);

        assertThat(trial.states(number)).containsExactly(DepositState.RETURNED);
        assertThat(trial.state(number)).isEqualTo(OrderState.AWAITING_DEPOSIT);
    }

    @Test
    void aReturnThatIsToldTwiceOrOfNobodysDepositChangesNothingMore() {
        Deposit first = trial.paid(number);
        book(first, Fault.WRONG_ACCOUNT);
        Deposit second = trial.paid(number);

        book(first, Fault.WRONG_ACCOUNT);
        trial.around.units().perform(entities -> trial.returns.booked(entities, "account", entry("nobodys")));

        assertThat(trial.states(number)).containsExactly(DepositState.RETURNED, DepositState.ACCEPTED);
        assertThat(trial.tell(number, second.amount().fen())).isTrue();
    }

    @Test
    void aReturnAfterTheProofIsKeptForTheAuditors() {
        Deposit deposit = trial.paid(number);
        trial.tell(number, deposit.amount().fen());

        book(deposit, Fault.WRONG_ACCOUNT);

        assertThat(trial.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(trial.around.records()).last().isEqualTo("system deposit.returned-late deposit:" + deposit.key());
    }

    private void book(Deposit deposit, Fault fault) {
        StatementEntry entry = new StatementEntry(
                "E-" + deposit.key(),
                StatementEntry.Kind.RETURN,
                deposit.amount(),
                "",
                "",
                "",
                deposit.key(),
                fault,
                trial.clock.instant());
        trial.around.units().perform(entities -> trial.returns.booked(entities, "account", entry));
    }

    private static StatementEntry entry(String key) {
        return new StatementEntry(
                "E", StatementEntry.Kind.RETURN, new Money(5), "", "", "", key, Fault.OTHER, TrialDeposits.BEGUN);
    }
}
