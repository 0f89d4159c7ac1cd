package org.certhall.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.core.reconciliation.TrialBooks.TODAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certhall.api.finance.BillEntry;
import org.certhall.api.finance.BillEntry.Outcome;
import org.certhall.api.finance.FinanceTask;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.payment.Standing;
import org.certhall.api.value.Money;
import org.certhall.core.payment.TrialPayments;
import org.certhall.core.store.Store;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.payment.StandInChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills beside the hall's own books: each outcome, and one task for each difference. */
class ComparisonTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final TrialBooks books;
    private final TrialPayments payments;
    private final StandInChannel channel;

    ComparisonTest(@TempDir Path folder) {
        books = new TrialBooks(Store.onH2(), folder);
        payments = books.payments;
        channel = payments.channel();
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void paymentsAndRefundsThatBothSidesHaveMatch() {
        String paid = payments.paid(channel);
        String back = payments.paidBack(channel);
        List<Bill.Line> lines = new ArrayList<>(List.of(channel.line(paid), channel.line(back)));
        lines.addAll(channel.refundLines(back));
        close(TODAY, lines.toArray(Bill.Line[]::new));

        books.nextDay();

        assertThat(books.outcomes(TODAY)).containsExactly(Outcome.MATCH, Outcome.MATCH, Outcome.MATCH);
        assertThat(books.day(TODAY)).extracting("asked", "matched", "differing").containsExactly(false, 3, 0);
        assertThat(books.open()).isEmpty();
    }

    @Test
    void whatTheChannelHasAloneIsLong() {
        close(TODAY, new Bill.Line(Bill.Kind.PAYMENT, "nobody", "T-1", new Money(100), books.clock.instant()));

        books.nextDay();

        assertThat(books.outcomes(TODAY)).containsExactly(Outcome.LONG);
        assertThat(books.open()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(FinanceTask.Kind.LONG);
            assertThat(task.subject()).isEqualTo(Bill.Kind.PAYMENT);
            assertThat(task.order()).isEmpty();
            assertThat(task.reference()).isEqualTo("T-1");
            assertThat(task.amount()).isEqualTo(new Money(100));
            assertThat(task.day()).contains(TODAY);
            assertThat(task.name().zh()).isEqualTo("测试支付");
        });
    }

    @Test
    void aPaymentOfWhichTheHallHasNotHeardIsLongUntilItHears() {
        PaymentRequest request = payments.begin(payments.order(), channel);
        channel.pay(request, TrialPayments.PRICE);
        close(TODAY, channel.line(request.key()));
        books.nextDay();
        assertThat(books.open()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(FinanceTask.Kind.LONG);
            assertThat(task.order()).contains(request.order());
        });

        payments.take(channel, channel.notice(request.key(), paid(request)));
        books.again(TODAY);

        assertThat(books.outcomes(TODAY)).containsExactly(Outcome.MATCH);
        assertThat(books.open()).isEmpty();
    }

    @Test
    void whatTheHallHasAloneIsShort() {
        String key = payments.paid(channel);
        close(TODAY);

        books.nextDay();

        assertThat(books.entries(TODAY)).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.SHORT);
            assertThat(entry.key()).isEqualTo(key);
            assertThat(entry.amount()).isEmpty();
            assertThat(entry.own()).contains(TrialPayments.PRICE);
        });
        assertThat(books.open()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(FinanceTask.Kind.SHORT);
            assertThat(task.amount()).isEqualTo(TrialPayments.PRICE);
            assertThat(task.order()).isPresent();
        });
        assertThat(payments.around().records())
                .filteredOn(record -> record.startsWith("system payment.flagged"))
                .hasSize(1);
    }

    @Test
    void aRefundThatTheChannelDoesNotHaveIsShort() {
        String back = payments.paidBack(channel);
        close(TODAY, channel.line(back));

        books.nextDay();

        assertThat(books.open()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(FinanceTask.Kind.SHORT);
            assertThat(task.subject()).isEqualTo(Bill.Kind.REFUND);
        });
    }

    @Test
    void anotherAmountDiffers() {
        String key = payments.paid(channel);
        Bill.Line line = channel.line(key);
        close(TODAY, new Bill.Line(line.kind(), line.key(), line.trade(), new Money(57_499), line.at()));

        books.nextDay();

        assertThat(books.outcomes(TODAY)).containsExactly(Outcome.AMOUNT_DIFFERS);
        assertThat(books.open()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(FinanceTask.Kind.AMOUNT_DIFFERS);
            assertThat(task.amount()).isEqualTo(new Money(57_499));
            assertThat(task.own()).contains(TrialPayments.PRICE);
        });
    }

    @Test
    void whatWasPutAsideWhenItCameIsNoSecondTask() {
        PaymentRequest wrong = payments.begin(payments.order(), channel);
        payments.pay(wrong, channel, new Money(1));
        String paid = payments.paid(channel);
        Standing.Paid second = new Standing.Paid("second", TrialPayments.PRICE, books.clock.instant());
        payments.take(channel, channel.notice(paid, second));
        close(
                TODAY,
                channel.line(wrong.key()),
                channel.line(paid),
                new Bill.Line(Bill.Kind.PAYMENT, paid, "second", second.amount(), second.at()));

        books.nextDay();

        assertThat(books.outcomes(TODAY)).containsExactly(Outcome.LONG, Outcome.MATCH, Outcome.LONG);
        assertThat(books.open())
                .extracting(FinanceTask::kind)
                .containsExactly(FinanceTask.Kind.WRONG_AMOUNT, FinanceTask.Kind.SECOND_TRADE);
    }

    @Test
    void aLineThatStandsTwiceInABillIsLongOnce() {
        String key = payments.paid(channel);
        close(TODAY, channel.line(key), channel.line(key));

        books.nextDay();

        assertThat(books.outcomes(TODAY)).containsExactly(Outcome.MATCH, Outcome.LONG);
        assertThat(books.open()).hasSize(1);
    }

    @Test
    void anotherChannelsNumberIsUnknown() {
        PaymentRequest elsewhere = payments.begin(payments.order(), payments.other());
        payments.pay(elsewhere, payments.other(), TrialPayments.PRICE);
        close(TODAY, payments.other().line(elsewhere.key()));

        books.nextDay();

        assertThat(books.outcomes(TODAY)).containsExactly(Outcome.LONG);
    }

    /** UnionPay's day of settlement ends at 23:00. */
    @Test
    void whatCameLateInTheDayIsLookedForInTheNextBillFirst() {
        books.clock.advance(Duration.ofHours(11).plusMinutes(30));
        String late = payments.paid(channel);
        String lost = payments.paid(channel);
        close(TODAY);
        books.nextDay();
        assertThat(books.outcomes(TODAY)).containsExactly(Outcome.AWAITED, Outcome.AWAITED);
        assertThat(books.day(TODAY).awaited()).isEqualTo(2);
        assertThat(books.open()).isEmpty();

        close(TOMORROW, channel.line(late));
        books.nextDay();

        assertThat(books.outcomes(TOMORROW)).containsExactly(Outcome.MATCH);
        assertThat(books.entries(TODAY)).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.SHORT);
            assertThat(entry.key()).isEqualTo(lost);
        });
        assertThat(books.open()).hasSize(1);
    }

    @Test
    void theNextDaysBillSettlesWhatItExplains() {
        String key = payments.paid(channel);
        close(TODAY);
        books.nextDay();
        assertThat(books.open()).hasSize(1);

        close(TOMORROW, channel.line(key));
        books.nextDay();

        assertThat(books.entries(TODAY)).isEmpty();
        assertThat(books.open()).isEmpty();
        assertThat(books.settled()).singleElement().satisfies(task -> {
            assertThat(task.settled().orElseThrow().officer()).isEmpty();
            assertThat(task.settled().orElseThrow().at()).isEqualTo(books.clock.instant());
        });
        assertThat(payments.around().records())
                .filteredOn(record -> record.startsWith("system payment.flag-explained"))
                .hasSize(1);
    }

    @Test
    void aBillThatIsReadAgainMakesNoSecondTask() {
        payments.paid(channel);
        close(TODAY, new Bill.Line(Bill.Kind.REFUND, "R", "T", new Money(1), books.clock.instant()));
        books.nextDay();
        List<FinanceTask> first = books.open();
        assertThat(first).hasSize(2);

        books.again(TODAY);
        books.again(TODAY);

        assertThat(books.open()).isEqualTo(first);
        assertThat(books.entries(TODAY)).hasSize(2);
    }

    @Test
    void whatSettledItselfIsOpenAgainWhereTheDifferenceIsBackAndWhatAnOfficerSettledIsNot() {
        String key = payments.paid(channel);
        Bill.Line stranger = new Bill.Line(Bill.Kind.PAYMENT, "x", "T", new Money(1), books.clock.instant());
        close(TODAY, stranger);
        books.nextDay();
        FinanceTask unknown = books.open().stream()
                .filter(task -> task.kind() == FinanceTask.Kind.LONG)
                .findFirst()
                .orElseThrow();
        books.tasks.settle(books.officer, unknown.id(), "returned by the channel");

        close(TODAY, channel.line(key));
        books.again(TODAY);
        assertThat(books.open()).isEmpty();

        close(TODAY, stranger);
        books.again(TODAY);
        assertThat(books.open())
                .singleElement()
                .satisfies(task -> assertThat(task.kind()).isEqualTo(FinanceTask.Kind.SHORT));
    }

    @Test
    void linesAreGivenByOutcomeAndPageByPage() {
        String key = payments.paid(channel);
        Bill.Line one = new Bill.Line(Bill.Kind.PAYMENT, "a", "T1", new Money(1), books.clock.instant());
        Bill.Line two = new Bill.Line(Bill.Kind.PAYMENT, "b", "T2", new Money(2), books.clock.instant());
        close(TODAY, one, channel.line(key), two);
        books.nextDay();

        BillEntry.Page first =
                books.bills.entries(books.officer, books.place(TODAY), Optional.of(Outcome.LONG), Optional.empty(), 1);
        BillEntry.Page second =
                books.bills.entries(books.officer, books.place(TODAY), Optional.of(Outcome.LONG), first.end(), 1);

        assertThat(first.entries()).extracting(BillEntry::trade).containsExactly("T1");
        assertThat(second.entries()).extracting(BillEntry::trade).containsExactly("T2");
        assertThat(second.end()).isEmpty();
    }

    @Test
    void aChannelThatDoesNotAnswerExplainsNothing() {
        payments.paid(channel);
        channel.behave(PeerMode.DOWN, Duration.ZERO);

        books.nextDay();

        assertThat(books.open()).isEmpty();
        assertThat(books.entries(TODAY)).isEmpty();
    }

    private static Standing.Paid paid(PaymentRequest request) {
        return new Standing.Paid("one-" + request.key(), TrialPayments.PRICE, request.opened());
    }

    private void close(LocalDate day, Bill.Line... lines) {
        channel.close(day, lines);
    }
}
