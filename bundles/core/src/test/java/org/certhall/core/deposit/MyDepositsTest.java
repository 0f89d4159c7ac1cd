package org.certhall.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer.Accepted;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.bank.DepositAnswer.Rejected;
import org.certhall.api.bank.DepositAnswer.Unknown;
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

    private static DepositException.Code refused(ThrowingCallable call) {
        return catchThrowableOfType(DepositException.class, call).code();
    }

    private static OrderException.Code moved(ThrowingCallable call) {
        return catchThrowableOfType(OrderException.class, call).code();
    }
}
