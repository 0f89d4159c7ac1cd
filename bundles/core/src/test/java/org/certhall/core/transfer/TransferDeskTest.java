package org.certhall.core.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.Payable;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.transfer.BankTransfer;
import org.certhall.api.transfer.BankTransfer.Finding;
import org.certhall.api.transfer.Remittance;
import org.certhall.api.transfer.TransferException;
import org.certhall.api.transfer.TransferException.Code;
import org.certhall.api.transfer.TransferState;
import org.certhall.api.value.Money;
import org.certhall.core.payment.Till;
import org.certhall.core.store.AtOnce;
import org.certhall.core.store.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transfers: what two officers agree upon pays the order once, and everything else goes back by two as well. */
class TransferDeskTest {
    private static final Money OTHER = new Money(57_000);

    private final TestClock clock = TestClock.at("2026-11-23T02:00:00Z");
    private final TrialTransfers hall;

    TransferDeskTest(@TempDir Path folder) {
        hall = new TrialTransfers(folder, clock);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void twoOfficersPayTheOrderThatTheCodeMeans() {
        OrderNumber number = hall.order(TrialTransfers.PAYER);
        String code = hall.code(number);

        BankTransfer transfer = hall.credit(Till.PRICE, "证书费 " + code.toLowerCase());

        assertThat(transfer.finding()).isEqualTo(Finding.FITS);
        assertThat(transfer.order()).hasValueSatisfying(order -> {
            assertThat(order.number()).isEqualTo(number);
            assertThat(order.samePayer()).isTrue();
        });
        assertThat(transfer.account()).isEqualTo("****3334");
        assertThat(received(number)).map(Remittance.Received::amount).contains(Till.PRICE);
        assertThat(hall.till.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);

        hall.match(hall.anna, transfer, number);
        assertThat(hall.now(transfer).state()).isEqualTo(TransferState.DECIDED);
        assertThat(hall.till.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);

        hall.confirm(hall.supervisor, transfer);
        assertThat(hall.now(transfer).state()).isEqualTo(TransferState.BOOKED);
        assertThat(hall.till.state(number)).isEqualTo(OrderState.PAID);
        assertThat(hall.till.around().outbox().kinds(Till.MOBILE)).containsExactly("order.paid");
        assertThat(hall.till.around().records())
                .contains(
                        "system transfer.received transfer:" + transfer.key(),
                        "system order.payment-confirmed order:" + number.value())
                .contains(hall.supervisor.actor() + " transfer.confirmed transfer:" + transfer.key());
        assertThat(hall.ledger.lines(LocalDate.of(2026, 11, 23)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.kind()).isEqualTo(Bill.Kind.PAYMENT);
                    assertThat(line.trade()).isEqualTo(transfer.key());
                    assertThat(line.amount()).isEqualTo(Till.PRICE);
                });
    }

    @Test
    void theSameEntryIsKeptOnceAndOtherEntriesNever() {
        StatementEntry entry = hall.entry("B7", StatementEntry.Kind.CREDIT, Till.PRICE, "谁", "");
        hall.book(entry);
        hall.book(entry);
        hall.book(hall.entry("B8", StatementEntry.Kind.DEBIT, Till.PRICE, "谁", ""));
        hall.book(hall.entry("B9", StatementEntry.Kind.RETURN, Till.PRICE, "谁", ""));

        assertThat(hall.desk.counts(hall.anna)).isEqualTo(Map.of(TransferState.TO_MATCH, 1L));
    }

    @Test
    void nobodyAgreesWithHimself() {
        OrderNumber number = hall.till.order();
        BankTransfer transfer = hall.credit(Till.PRICE, hall.code(number));
        hall.match(hall.anna, transfer, number);

        refused(Code.SAME_OFFICER, () -> hall.confirm(hall.anna, transfer));
        assertThat(hall.till.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);
    }

    @Test
    void ofTwoWhoAgreeAtOnceOneDoes() throws Exception {
        OrderNumber number = hall.till.order();
        BankTransfer transfer = hall.credit(Till.PRICE, hall.code(number));
        hall.match(hall.anna, transfer, number);
        long version = hall.now(transfer).version();

        List<Boolean> went = AtOnce.call(List.of(
                () -> {
                    hall.desk.confirm(hall.ben, transfer.key(), version);
                    return true;
                },
                () -> {
                    hall.desk.confirm(hall.supervisor, transfer.key(), version);
                    return true;
                }));

        assertThat(went).containsExactlyInAnyOrder(true, false);
        assertThat(hall.till.payable(number).payments()).hasSize(1);
    }

    @Test
    void whatHasMovedOnMeanwhileIsRefused() {
        OrderNumber number = hall.till.order();
        BankTransfer transfer = hall.credit(Till.PRICE, hall.code(number));
        hall.match(hall.anna, transfer, number);

        refused(Code.NOT_NOW, () -> hall.desk.match(hall.ben, transfer.key(), transfer.version(), number));
        refused(Code.NOT_NOW, () -> hall.desk.confirm(hall.ben, transfer.key(), transfer.version()));
        refused(Code.GONE, () -> hall.desk.confirm(hall.ben, "0".repeat(32), 0));
    }

    @Test
    void theSecondOfficerSendsItBackToTheFirst() {
        OrderNumber number = hall.till.order();
        BankTransfer transfer = hall.credit(Till.PRICE, hall.code(number));
        hall.match(hall.anna, transfer, number);

        refused(
                Code.MISSING,
                () -> hall.desk.refuse(
                        hall.ben, transfer.key(), hall.now(transfer).version(), " "));
        hall.desk.refuse(hall.ben, transfer.key(), hall.now(transfer).version(), "付款人不是该单位");

        assertThat(hall.now(transfer).state()).isEqualTo(TransferState.TO_MATCH);
        assertThat(hall.now(transfer).note()).isEqualTo("付款人不是该单位");
        hall.match(hall.ben, transfer, number);
        hall.confirm(hall.anna, transfer);
        assertThat(hall.till.state(number)).isEqualTo(OrderState.PAID);
    }

    @Test
    void anotherAmountGoesBackAndTheApplicantIsTold() {
        OrderNumber number = hall.till.order();
        String code = hall.code(number);
        BankTransfer transfer = hall.credit(OTHER, code);
        assertThat(transfer.finding()).isEqualTo(Finding.OTHER_AMOUNT);
        refused(Code.OTHER_AMOUNT, () -> hall.match(hall.anna, transfer, number));

        hall.desk.sendBack(hall.anna, transfer.key(), transfer.version(), "金额不符");
        hall.confirm(hall.ben, transfer);
        assertThat(hall.now(transfer).state()).isEqualTo(TransferState.TO_RETURN);
        assertThat(received(number)).isEmpty();
        assertThat(hall.till.around().outbox().kinds(Till.MOBILE)).containsExactly("order.returning");

        hall.desk.paidBack(hall.anna, transfer.key(), hall.now(transfer).version(), "ICBC-77");
        refused(Code.SAME_OFFICER, () -> hall.confirm(hall.anna, transfer));
        hall.confirm(hall.supervisor, transfer);
        assertThat(hall.now(transfer).state()).isEqualTo(TransferState.RETURNED);
        assertThat(hall.now(transfer).returned()).isEqualTo(OTHER);
        // whoever transfers the right amount now is not held up by it
        BankTransfer right = hall.credit(Till.PRICE, code);
        hall.match(hall.anna, right, number);
        hall.confirm(hall.ben, right);
        assertThat(hall.till.state(number)).isEqualTo(OrderState.PAID);
    }

    @Test
    void aTransferForACancelledOrderIsPaidBackByFinance() {
        OrderNumber number = hall.till.order();
        String code = hall.code(number);
        hall.till.move(number, OrderActor.APPLICANT, OrderEvent.CANCEL);
        hall.till.work().run();
        BankTransfer transfer = hall.credit(Till.PRICE, code);
        assertThat(transfer.finding()).isEqualTo(Finding.LATE);

        hall.match(hall.anna, transfer, number);
        hall.confirm(hall.ben, transfer);
        hall.till.work().run();
        assertThat(hall.now(transfer).state()).isEqualTo(TransferState.TO_RETURN);
        assertThat(hall.till.payable(number).payments().get(0).returning()).isEqualTo(Till.PRICE);

        hall.desk.paidBack(hall.anna, transfer.key(), hall.now(transfer).version(), "ICBC-78");
        hall.confirm(hall.ben, transfer);
        Payable.Payment payment = hall.till.payable(number).payments().get(0);
        assertThat(payment.returned()).isEqualTo(Till.PRICE);
        assertThat(hall.now(transfer).returnReference()).isEqualTo("ICBC-78");
        assertThat(hall.ledger.lines(LocalDate.of(2026, 11, 23)))
                .extracting(Bill.Line::kind)
                .containsExactly(Bill.Kind.PAYMENT, Bill.Kind.REFUND);
    }

    @Test
    void aTransferAfterAnotherWayWasChosenIsASecondPayment() {
        OrderNumber number = hall.till.order();
        String code = hall.code(number);
        PaymentRequest other = hall.till.begin(number, hall.till.channel());
        hall.till.take(hall.till.channel(), hall.till.channel().pay(other, Till.PRICE));
        assertThat(hall.till.state(number)).isEqualTo(OrderState.PAID);

        BankTransfer transfer = hall.credit(Till.PRICE, code);
        hall.match(hall.anna, transfer, number);
        hall.confirm(hall.ben, transfer);
        hall.till.work().run();

        assertThat(hall.now(transfer).state()).isEqualTo(TransferState.TO_RETURN);
        assertThat(hall.till.payable(number).payments())
                .extracting(Payable.Payment::counted)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aSecondTransferUnderTheSameCodeGoesBack() {
        OrderNumber number = hall.till.order();
        String code = hall.code(number);
        BankTransfer first = hall.credit(Till.PRICE, code);
        hall.match(hall.anna, first, number);
        hall.confirm(hall.ben, first);

        BankTransfer second = hall.credit(Till.PRICE, code);
        assertThat(second.finding()).isEqualTo(Finding.SECOND);
        refused(Code.PAID_ALREADY, () -> hall.match(hall.anna, second, number));
        hall.desk.sendBack(hall.anna, second.key(), second.version(), "重复汇款");
        hall.confirm(hall.ben, second);
        assertThat(hall.now(second).state()).isEqualTo(TransferState.TO_RETURN);
    }

    @Test
    void ofTwoTransfersThatWereMatchedBothOnePays() {
        OrderNumber number = hall.till.order();
        String code = hall.code(number);
        BankTransfer first = hall.credit(Till.PRICE, code);
        BankTransfer second = hall.credit(Till.PRICE, code);
        hall.match(hall.anna, first, number);
        hall.match(hall.anna, second, number);
        hall.confirm(hall.ben, first);

        refused(Code.PAID_ALREADY, () -> hall.confirm(hall.ben, second));
        assertThat(hall.now(second).state()).isEqualTo(TransferState.DECIDED);
        assertThat(hall.till.payable(number).payments()).hasSize(1);
    }

    @Test
    void withoutCodeTheOrdersOfThePayerAreProposed() {
        OrderNumber number = hall.order(TrialTransfers.PAYER);
        hall.code(number);
        hall.code(hall.order("上海另一家有限公司"));
        BankTransfer transfer = hall.credit(Till.PRICE, "证书费");

        assertThat(transfer.finding()).isEqualTo(Finding.NO_CODE);
        assertThat(hall.desk.find(hall.anna, transfer.key()).orElseThrow().candidates())
                .extracting(BankTransfer.Claimed::number)
                .containsExactly(number);
        hall.match(hall.anna, transfer, number);
        hall.confirm(hall.ben, transfer);
        assertThat(hall.till.state(number)).isEqualTo(OrderState.PAID);
    }

    @Test
    void anOrderThatNeverWasToBePaidByTransferIsNone() {
        OrderNumber number = hall.till.order();
        BankTransfer transfer = hall.credit(Till.PRICE, "张三", "");

        assertThat(transfer.payer()).isEqualTo("张*");
        refused(Code.NO_ORDER, () -> hall.match(hall.anna, transfer, number));
        hall.desk.setAside(hall.anna, transfer.key(), transfer.version(), "房租");
        hall.confirm(hall.ben, transfer);
        assertThat(hall.now(transfer).state()).isEqualTo(TransferState.SET_ASIDE);
    }

    @Test
    void whoeverPaysBackSeesThePayerAndIsRecorded() {
        BankTransfer transfer = hall.credit(Till.PRICE, "张三", "");

        assertThat(hall.desk.reveal(hall.anna, transfer.key()))
                .isEqualTo(new BankTransfer.Payer("张三", "6222021001112223334"));
        assertThat(hall.till.around().records())
                .contains(hall.anna.actor() + " transfer.revealed transfer:" + transfer.key());
    }

    @Test
    void aCodeDoesNotEndWhileOfficersLookAtWhatCameIn() {
        OrderNumber number = hall.till.order();
        String code = hall.code(number);
        clock.advance(Duration.ofDays(6));
        hall.credit(Till.PRICE, code);
        clock.advance(Duration.ofDays(3));
        hall.till.work().run();

        assertThat(hall.till.payable(number).attempt().orElseThrow().phase()).isEqualTo(Payable.Phase.OPEN);
        clock.advance(Duration.ofDays(5));
        hall.till.work().run();
        assertThat(hall.till.payable(number).attempt().orElseThrow().phase()).isEqualTo(Payable.Phase.ENDED);
    }

    @Test
    void theSlipForTheAccountantSaysWhereToTransfer() {
        OrderNumber number = hall.till.order();
        String before = new String(hall.till.mine().slip(hall.till.applicant(), number, Locale.CHINESE), UTF_8);
        assertThat(before).doesNotContain("汇款附言", "{");

        String code = hall.code(number);
        String slip = new String(hall.till.mine().slip(hall.till.applicant(), number, Locale.ENGLISH), UTF_8);
        assertThat(slip)
                .contains("1020000090000001", "Remittance code | **" + code)
                .doesNotContain("{");
    }

    @Test
    void listsGoOnWhereTheyEnded() {
        for (int i = 0; i < 3; i++) {
            hall.credit(Till.PRICE, "");
        }
        Set<TransferState> all = EnumSet.allOf(TransferState.class);
        var first = hall.desk.list(hall.anna, all, Optional.empty(), 2);
        var second = hall.desk.list(hall.anna, all, first.next(), 2);

        assertThat(first.transfers()).extracting(BankTransfer::reference).containsExactly("B3", "B2");
        assertThat(second.transfers()).extracting(BankTransfer::reference).containsExactly("B1");
        assertThat(second.next()).isEmpty();
    }

    private Optional<Remittance.Received> received(OrderNumber number) {
        return Remittance.receivedOf(
                hall.till.payable(number).attempt().orElseThrow().panel());
    }

    private static void refused(Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TransferException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
