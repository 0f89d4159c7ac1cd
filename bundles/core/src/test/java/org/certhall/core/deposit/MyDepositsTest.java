package org.certhall.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer.Accepted;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.bank.DepositAnswer.Rejected;
import org.certhall.api.bank.DepositAnswer.Returned;
import org.certhall.api.bank.DepositAnswer.Unavailable;
import org.certhall.api.bank.DepositAnswer.Unknown;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.deposit.BankChoice;
import org.certhall.api.deposit.DepositException;
import org.certhall.api.deposit.DepositRequest;
import org.certhall.api.deposit.DepositStanding;
import org.certhall.api.deposit.DepositStanding.Stage;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderState;
import org.certhall.api.protection.ProtectionException;
import org.certhall.api.value.Money;
import org.certhall.core.bank.TrialBank;
import org.certhall.core.message.Message;
import org.certhall.core.store.Store;
import org.certhall.core.work.WorkHandler.Result;
import org.certhall.core.work.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the proof by deposit, line by line (S90 to S104; T6 to T12, T23). */
class MyDepositsTest {
    private static final String MOBILE = "13800138000";

    private final TrialDeposits trial;
    private final OrderNumber number;

    MyDepositsTest(@TempDir Path folder) {
        trial = new TrialDeposits(Store.onH2(), folder);
        number = trial.order();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    // Asking

    @Test
    void whatIsAskedForIsRecordedAndLeftToTheTableOfWork() {
        trial.ask(number);

        assertThat(trial.state(number)).isEqualTo(OrderState.AWAITING_DEPOSIT);
        assertThat(trial.bank.submitted).isEmpty();
        assertThat(trial.waiting(DepositPayment.KIND)).isEqualTo(1);
        DepositStanding.Line asked = trial.standing(number).asked().orElseThrow();
        assertThat(asked.stage()).isEqualTo(Stage.ASKED);
        assertThat(asked.bank().zh()).isEqualTo("中国工商银行");
        assertThat(trial.standing(number).organisation()).isEqualTo(TrialDeposits.ORGANISATION);
    }

    @Test
    void theBankGetsTheOrganisationsNameTheDigitsAndOneToAHundredFen() {
        Deposit deposit = trial.paid(number);

        assertThat(deposit.name()).isEqualTo(TrialDeposits.ORGANISATION);
        assertThat(deposit.account()).isEqualTo("0200001209200123456");
        assertThat(deposit.amount()).isBetween(new Money(1), new Money(100));
        assertThat(deposit.key()).matches("[0-9a-z]{32}");
    }

    @Test
    void theBanksAcceptanceBeginsTheSeventyTwoHours() {
        trial.ask(number);
        trial.pass(Duration.ofMinutes(3));
        trial.answers(new Accepted("B-1", trial.clock.instant().minusSeconds(60)));

        trial.pay(number);

        assertThat(trial.state(number)).isEqualTo(OrderState.DEPOSIT_SENT);
        assertThat(trial.standing(number).paid().orElseThrow().until())
                .contains(TrialDeposits.BEGUN.plus(Duration.ofMinutes(2)).plus(Duration.ofHours(72)));
        Message told = trial.around.outbox().of("order.deposit-sent", MOBILE).get(0);
        assertThat(told.values())
                .containsEntry("link", "https://hall.example.com/orders/" + number.value() + "/deposit")
                .containsEntry("time", "2026-11-26 10:02");
    }

    @Test
    void aBankWhoseClockIsAheadCannotStretchThem() {
        trial.answers(new Accepted("B-1", TrialDeposits.BEGUN.plus(Duration.ofDays(9))));
        trial.paid(number);

        assertThat(trial.standing(number).paid().orElseThrow().until())
                .contains(TrialDeposits.BEGUN.plus(Duration.ofHours(72)));
    }

    @Test
    void aBankThatWantsTheBranchGetsItAndNoOtherBanksBranch() {
        TrialBank rural = new TrialBank("rural", true, new Accepted("R", TrialDeposits.BEGUN));
        trial.banks.add(rural);

        assertThat(refused(() -> request("rural", TrialDeposits.ACCOUNT, ""))).isEqualTo(DepositException.Code.BRANCH);
        assertThat(refused(() -> request("rural", TrialDeposits.ACCOUNT, "105100000017")))
                .isEqualTo(DepositException.Code.BRANCH);
        request("rural", TrialDeposits.ACCOUNT, "1021 0009 9996");
        trial.pay(number);

        assertThat(rural.submitted.get(0).branch()).isEqualTo("102100099996");
    }

    @Test
    void neitherAnAccountThatIsNoneNorABankThatIsNotThereCanBeAsked() {
        assertThat(refused(() -> request("icbc", "62x", ""))).isEqualTo(DepositException.Code.ACCOUNT);
        assertThat(refused(() -> request("gone", TrialDeposits.ACCOUNT, ""))).isEqualTo(DepositException.Code.BANK);
        assertThat(trial.waiting(DepositPayment.KIND)).isZero();
    }

    @Test
    void whoeverSawAnOlderStateAsksForNothing() {
        long seen = trial.standing(number).version();
        trial.ask(number);

        assertThat(moved(() -> trial.desk.request(
                        trial.applicant, number, seen, new DepositRequest("icbc", TrialDeposits.ACCOUNT, ""))))
                .isEqualTo(OrderException.Code.CHANGED);
        assertThat(trial.keys(number)).hasSize(1);
    }

    @Test
    void somebodyElsesOrderIsNotThere() {
        trial.paid(number);

        assertThat(trial.desk.standing(trial.stranger, number)).isEmpty();
        assertThat(moved(() -> trial.desk.skip(trial.stranger, number))).isEqualTo(OrderException.Code.GONE);
        assertThat(moved(() -> trial.desk.verify(trial.stranger, number, 1, new Money(1))))
                .isEqualTo(OrderException.Code.GONE);
        assertThat(moved(() -> trial.desk.request(
                        trial.stranger, number, 1, new DepositRequest("icbc", TrialDeposits.ACCOUNT, ""))))
                .isEqualTo(OrderException.Code.GONE);
    }

    @Test
    void banksComeAndGo() {
        trial.banks.add(new TrialBank("rural", true, new Unknown("")));
        assertThat(trial.desk.banks(trial.applicant)).extracting(BankChoice::id).containsExactly("icbc", "rural");

        trial.banks.remove(trial.bank);

        assertThat(trial.desk.banks(trial.applicant)).extracting(BankChoice::id).containsExactly("rural");
    }

    @Test
    void aBankIsFoundByCodeNameShortNameInitialsAndPinyin() {
        BankChoice icbc = trial.desk.banks(trial.applicant).get(0);

        assertThat(List.of("", "10", "102", "工商", "工行", "icbc", "GSYH", "gong shang", "zhongguogong"))
                .allMatch(icbc::matches);
        assertThat(List.of("105", "02", "建行", "nongye")).noneMatch(icbc::matches);
    }

    // Telling the amount

    @Test
    void theRightAmountLeadsToPaymentAndIsForgotten() {
        Deposit deposit = trial.paid(number);

        assertThat(trial.tell(number, deposit.amount().fen())).isTrue();

        assertThat(trial.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(trial.states(number)).containsExactly(DepositState.PROVED);
        assertThat(trial.amounts()).isZero();
        assertThat(trial.waiting(DepositDeadline.KIND)).isZero();
    }

    @Test
    void aWrongAmountLeavesTwoTriesThenOneThenAnOfficer() {
        Deposit deposit = trial.paid(number);
        long wrong = TrialDeposits.wrong(deposit);

        assertThat(trial.tell(number, wrong)).isFalse();
        assertThat(trial.standing(number).tries()).isEqualTo(2);
        assertThat(trial.tell(number, wrong)).isFalse();
        assertThat(trial.standing(number).tries()).isEqualTo(1);
        assertThat(trial.state(number)).isEqualTo(OrderState.DEPOSIT_SENT);
        assertThat(trial.tell(number, wrong)).isFalse();

        assertThat(trial.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(trial.standing(number).tries()).isZero();
        assertThat(trial.amounts()).isZero();
        assertThat(moved(() -> trial.desk.verify(trial.applicant, number, 1, deposit.amount())))
                .isEqualTo(OrderException.Code.NOT_NOW);
    }

    @Test
    void whatNoDepositCanHaveIsNoTry() {
        trial.paid(number);

        assertThat(refused(() -> trial.tell(number, 0))).isEqualTo(DepositException.Code.AMOUNT);
        assertThat(refused(() -> trial.tell(number, 101))).isEqualTo(DepositException.Code.AMOUNT);
        assertThat(trial.standing(number).tries()).isEqualTo(3);
    }

    @Test
    void anAmountThatWasTypedForTheDepositBeforeIsNoTry() {
        trial.paid(number);
        trial.paid(number);

        assertThat(moved(() -> trial.desk.verify(trial.applicant, number, 1, new Money(5))))
                .isEqualTo(OrderException.Code.CHANGED);
        assertThat(trial.standing(number).tries()).isEqualTo(3);
    }

    @Test
    void triesAreCountedOverAllDepositsOfTheOrder() {
        trial.paid(number);
        trial.tell(number, wrongNow());
        trial.paid(number);
        trial.tell(number, wrongNow());
        assertThat(trial.standing(number).tries()).isEqualTo(1);

        trial.tell(number, wrongNow());

        assertThat(trial.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
    }

    // Time

    @Test
    void afterSeventyTwoHoursTheSecondDepositIsLeftAndThenAnOfficer() {
        Deposit first = trial.paid(number);
        trial.pass(Duration.ofHours(72));
        assertThat(refused(() -> trial.tell(number, first.amount().fen()))).isEqualTo(DepositException.Code.OVER);

        assertThat(trial.deadline.handle(TrialDeposits.item(first.key()))).isEqualTo(new Result.Done());

        assertThat(trial.state(number)).isEqualTo(OrderState.AWAITING_DEPOSIT);
        assertThat(trial.standing(number).last().orElseThrow().stage()).isEqualTo(Stage.EXPIRED);
        assertThat(trial.standing(number).deposits()).isEqualTo(1);
        assertThat(trial.amounts()).isZero();
        assertThat(trial.around.outbox().kinds(MOBILE)).contains("order.deposit-ended");

        trial.answers(new Accepted("B-2", trial.clock.instant()));
        Deposit second = trial.paid(number);
        trial.pass(Duration.ofHours(72));
        trial.deadline.handle(TrialDeposits.item(second.key()));

        assertThat(trial.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
    }

    @Test
    void aSecondBeforeTheEndTheAmountCountsAndTheTimerWaits() {
        Deposit deposit = trial.paid(number);
        trial.pass(Duration.ofHours(72).minusSeconds(1));

        assertThat(trial.deadline.handle(TrialDeposits.item(deposit.key()))).isInstanceOf(Result.Later.class);
        assertThat(trial.tell(number, deposit.amount().fen())).isTrue();
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

    // A second deposit

    @Test
    void theOldAmountIsValidUntilTheBankAcceptsTheNewDeposit() {
        Deposit first = trial.paid(number);
        trial.answers(new Unknown("thinking"));
        trial.ask(number);
        trial.pay(number);

        assertThat(trial.standing(number).paid().orElseThrow().position()).isEqualTo(1);
        assertThat(trial.standing(number).asked().orElseThrow().position()).isEqualTo(2);
        assertThat(trial.tell(number, first.amount().fen())).isTrue();
        assertThat(trial.states(number)).containsExactly(DepositState.PROVED, DepositState.DROPPED);
    }

    @Test
    void itEndsTheMomentTheNewOneIsAccepted() {
        Deposit first = trial.paid(number);
        Deposit second = trial.paid(number);

        assertThat(trial.states(number)).containsExactly(DepositState.REPLACED, DepositState.ACCEPTED);
        assertThat(trial.amounts()).isEqualTo(1);
        assertThat(trial.standing(number).tries()).isEqualTo(3);
        assertThat(second.key()).isNotEqualTo(first.key());
    }

    @Test
    void thereIsNoThirdDeposit() {
        trial.paid(number);
        trial.paid(number);

        assertThat(trial.standing(number).deposits()).isZero();
        assertThat(refused(() -> trial.ask(number))).isEqualTo(DepositException.Code.NONE_LEFT);
    }

    @Test
    void oneThatTheBankMayYetAcceptCountsAsOne() {
        trial.answers(new Unknown("thinking"));
        trial.ask(number);
        trial.pay(number);
        trial.ask(number);
        trial.pay(number);

        assertThat(refused(() -> trial.ask(number))).isEqualTo(DepositException.Code.NONE_LEFT);

        trial.answers(new Rejected(Fault.WRONG_ACCOUNT, ""));
        trial.payment.handle(TrialDeposits.item(trial.keys(number).get(0)));
        assertThat(trial.standing(number).deposits()).isEqualTo(1);
    }

    @Test
    void aDroppedDepositThatTheBankAcceptsAfterAllEndsAndCounts() {
        trial.answers(new Unknown("thinking"));
        trial.ask(number);
        trial.pay(number);
        trial.answers(new Accepted("B", TrialDeposits.BEGUN));
        trial.paid(number);

        trial.payment.handle(TrialDeposits.item(trial.keys(number).get(0)));

        assertThat(trial.states(number)).containsExactly(DepositState.LEFT, DepositState.ACCEPTED);
        assertThat(trial.standing(number).deposits()).isZero();
        assertThat(trial.amounts()).isEqualTo(1);
    }

    // Going elsewhere

    @Test
    void skippingLeadsToAnOfficerAtAnyTime() {
        trial.desk.skip(trial.applicant, number);
        assertThat(trial.state(number)).isEqualTo(OrderState.UNDER_REVIEW);

        OrderNumber sent = trial.order();
        trial.paid(sent);
        trial.desk.skip(trial.applicant, sent);
        assertThat(trial.state(sent)).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(trial.states(sent)).containsExactly(DepositState.LEFT);
        assertThat(trial.amounts()).isZero();
        assertThat(moved(() -> trial.desk.skip(trial.applicant, sent))).isEqualTo(OrderException.Code.NOT_NOW);
    }

    @Test
    void aDepositThatTheBankHasNotHeardOfIsNotPaidAfterTheOrderWasCancelled() {
        trial.ask(number);
        String key = trial.lastKey(number);

        trial.cancel(number);

        assertThat(trial.waiting(DepositPayment.KIND)).isZero();
        assertThat(trial.payment.handle(TrialDeposits.item(key))).isEqualTo(new Result.Done());
        assertThat(trial.bank.submitted).isEmpty();
    }

    @Test
    void oneThatIsOnItsWayIsLetRunOut() {
        trial.answers(new Unknown("thinking"));
        trial.ask(number);
        trial.pay(number);

        trial.cancel(number);
        assertThat(trial.states(number)).containsExactly(DepositState.DROPPED);
        trial.answers(new Accepted("B", TrialDeposits.BEGUN));
        assertThat(trial.pay(number)).isEqualTo(new Result.Done());

        assertThat(trial.state(number)).isEqualTo(OrderState.CANCELLED);
        assertThat(trial.states(number)).containsExactly(DepositState.LEFT);
        assertThat(trial.amounts()).isZero();
        assertThat(trial.around.outbox().sent()).isEmpty();
    }

    // Limits over all orders, and alarms

    @Test
    void anAccountGetsThreeDepositsADayOverAllOrders() {
        for (int i = 0; i < 3; i++) {
            trial.paid(trial.order());
        }

        assertThat(refused(() -> trial.ask(number))).isEqualTo(DepositException.Code.ACCOUNT_LIMIT);
        assertThat(refused(() -> trial.ask(number, "icbc", "0200001209200123456")))
                .isEqualTo(DepositException.Code.ACCOUNT_LIMIT);
        assertThat(trial.around.records())
                .filteredOn(line -> line.contains("deposit.alarm"))
                .containsExactly("system deposit.alarm order:" + number.value());

        trial.ask(number, "icbc", "0200001209200999999");
        trial.pass(Duration.ofDays(1).plusSeconds(1));
        trial.ask(trial.order());
    }

    @Test
    void whatTheBankRefusedDoesNotCount() {
        trial.answers(new Rejected(Fault.WRONG_ACCOUNT, ""));
        for (int i = 0; i < 5; i++) {
            trial.ask(number);
            trial.pay(number);
        }

        trial.ask(number);

        assertThat(trial.standing(number).asked()).isPresent();
    }

    @Test
    void whatIsUnusualIsToldToAuditorsAndStaffOnceADay() {
        for (int i = 0; i < 7; i++) {
            trial.answers(new Rejected(Fault.WRONG_ACCOUNT, ""));
            trial.ask(number);
            trial.pay(number);
        }

        assertThat(trial.around.records())
                .filteredOn(line -> line.contains("deposit.alarm"))
                .hasSize(1);
        assertThat(trial.waiting("deposit.alarm")).isEqualTo(1);
        byte[] payload = "X order 1".getBytes(StandardCharsets.US_ASCII);
        assertThat(trial.alarms.handle(WorkItem.of("deposit.alarm", "a", TrialDeposits.BEGUN, payload)))
                .isEqualTo(new Result.Dead("X order 1"));
    }

    // Nobody learns the amount

    @Test
    void neitherRecordsNorStepsNorMessagesTellTheAmountOrTheAccount() {
        Deposit deposit = trial.paid(number);
        trial.tell(number, TrialDeposits.wrong(deposit));

        List<String> all = new ArrayList<>();
        trial.around
                .units()
                .read(entities -> all.addAll(entities.createQuery("select e.details from AuditEntry e", String.class)
                        .getResultList()));
        trial.around
                .units()
                .read(entities -> all.addAll(entities.createQuery("select s.details from OrderStep s", String.class)
                        .getResultList()));
        trial.around.outbox().sent().forEach(message -> all.add(message.values().toString()));

        assertThat(all.toString())
                .contains(deposit.key())
                .doesNotContain("200001209200123456")
                .doesNotContain("amount")
                .doesNotContain("0." + String.format("%02d", deposit.amount().fen() % 100));
        assertThat(deposit.toString()).isEqualTo("Deposit[" + deposit.key() + "]");
        assertThat(trial.standing(number).toString()).doesNotContain("0200 0012");
    }

    @Test
    void aSealedAmountIsOfNoUseForAnotherDeposit() {
        trial.paid(number);
        OrderNumber other = trial.order();
        trial.paid(other);
        String from = trial.lastKey(number);
        String to = trial.lastKey(other);
        trial.around.units().perform(entities -> {
            DepositRow row = entities.find(DepositRow.class, to);
            byte[] amount = entities.find(DepositRow.class, from).amountSealed().orElseThrow();
            row.fill(new byte[] {1}, row.accountSealed(), amount);
        });

        assertThat(catchThrowableOfType(ProtectionException.class, () -> trial.tell(other, 1)))
                .isNotNull();
        assertThat(trial.standing(other).tries()).isEqualTo(3);
    }

    private long wrongNow() {
        return TrialDeposits.wrong(trial.bank.submitted.get(trial.bank.submitted.size() - 1));
    }

    private void request(String bank, String account, String branch) {
        trial.desk.request(
                trial.applicant, number, trial.standing(number).version(), new DepositRequest(bank, account, branch));
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

    private static DepositException.Code refused(ThrowingCallable call) {
        return catchThrowableOfType(DepositException.class, call).code();
    }

    private static OrderException.Code moved(ThrowingCallable call) {
        return catchThrowableOfType(OrderException.class, call).code();
    }
}
