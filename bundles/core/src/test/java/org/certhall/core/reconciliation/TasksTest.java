package org.certhall.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.certhall.core.reconciliation.TrialBooks.TODAY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.finance.FinanceException;
import org.certhall.api.finance.FinanceException.Code;
import org.certhall.api.finance.FinanceTask;
import org.certhall.api.finance.TaskPage;
import org.certhall.api.payment.Bill;
import org.certhall.api.value.Money;
import org.certhall.core.payment.PaymentFlag;
import org.certhall.core.payment.TrialPayments;
import org.certhall.core.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What finance looks into: taken up, settled with a note, and recorded. */
class TasksTest {
    private final TrialBooks books;

    TasksTest(@TempDir Path folder) {
        books = new TrialBooks(Store.onH2(), folder);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void anOfficerTakesATaskUpAndSettlesItWithANote() {
        long id = wrongAmount();
        books.tasks.takeUp(books.officer, id);
        assertThat(task(id).holder()).contains(new FinanceTask.Holder("张三", true));

        books.tasks.takeUp(books.other, id);
        assertThat(task(id).holder()).contains(new FinanceTask.Holder("张三", false));
        books.tasks.settle(books.officer, id, "  已在商户平台退回  ");

        assertThat(books.open()).isEmpty();
        assertThat(books.settled()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(FinanceTask.Kind.WRONG_AMOUNT);
            assertThat(task.own()).contains(TrialPayments.PRICE);
            assertThat(task.settled())
                    .contains(new FinanceTask.Settled(books.clock.instant(), Optional.of("张三"), "已在商户平台退回"));
        });
        String order = task(id).order().orElseThrow().value();
        assertThat(books.payments.around().records())
                .contains(
                        books.officer.actor() + " payment.flag-taken order:" + order,
                        books.other.actor() + " payment.flag-taken order:" + order,
                        books.officer.actor() + " payment.flag-settled order:" + order);
    }

    @Test
    void whatIsSettledStaysSo() {
        long id = wrongAmount();
        books.tasks.settle(books.officer, id, "done");

        assertThat(refused(() -> books.tasks.settle(books.other, id, "again"))).isEqualTo(Code.SETTLED);
        assertThat(refused(() -> books.tasks.takeUp(books.other, id))).isEqualTo(Code.SETTLED);
        assertThat(task(id).settled().orElseThrow().note()).isEqualTo("done");
    }

    @Test
    void aNoteIsNeededAndHasALength() {
        long id = wrongAmount();

        assertThat(refused(() -> books.tasks.settle(books.officer, id, " \n "))).isEqualTo(Code.NO_NOTE);
        assertThat(refused(() -> books.tasks.settle(books.officer, id, "x".repeat(501))))
                .isEqualTo(Code.NO_NOTE);
        assertThat(refused(() -> books.tasks.settle(books.officer, id + 7, "x")))
                .isEqualTo(Code.GONE);
        assertThat(books.open()).hasSize(1);
    }

    @Test
    void everyFlagIsATaskThatPagesKnow() {
        assertThat(PaymentFlag.Kind.values())
                .extracting(PaymentFlag.Kind::name)
                .containsExactlyInAnyOrder(Stream.of(FinanceTask.Kind.values())
                        .map(FinanceTask.Kind::name)
                        .toArray(String[]::new));
    }

    @Test
    void notesAreSealed() {
        long id = wrongAmount();
        books.tasks.settle(books.officer, id, "called Mr Zhang");

        byte[] kept = books.payments
                .around()
                .units()
                .read(entities -> (byte[]) entities.createNativeQuery("select note_sealed from payment_flag")
                        .getSingleResult());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Zhang");
    }

    @Test
    void listsAreGivenPageByPage() {
        Bill.Line[] lines = new Bill.Line[5];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Bill.Line(Bill.Kind.PAYMENT, "k" + i, "T" + i, new Money(i), books.clock.instant());
        }
        books.payments.channel().close(TODAY, lines);
        books.nextDay();

        List<FinanceTask> open = all(false);
        assertThat(open).extracting(FinanceTask::reference).containsExactly("T0", "T1", "T2", "T3", "T4");
        open.forEach(task -> books.tasks.settle(books.officer, task.id(), "seen"));

        assertThat(all(false)).isEmpty();
        assertThat(all(true)).extracting(FinanceTask::reference).containsExactly("T4", "T3", "T2", "T1", "T0");
    }

    private List<FinanceTask> all(boolean settled) {
        List<FinanceTask> all = new ArrayList<>();
        Optional<TaskPage.Place> place = Optional.empty();
        do {
            TaskPage page = books.tasks.list(books.officer, settled, place, 2);
            assertThat(page.count()).isIn(0L, 5L);
            all.addAll(page.tasks());
            place = page.end();
        } while (place.isPresent());
        return all;
    }

    private long wrongAmount() {
        TrialPayments payments = books.payments;
        payments.pay(payments.begin(payments.order(), payments.channel()), payments.channel(), new Money(1));
        return books.open().get(0).id();
    }

    private FinanceTask task(long id) {
        return books.tasks.find(books.officer, id).orElseThrow();
    }

    private static Code refused(ThrowingCallable call) {
        return catchThrowableOfType(FinanceException.class, call).code();
    }
}
