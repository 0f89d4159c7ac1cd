package org.certhall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.Payable.Phase;
import org.certhall.api.payment.PaymentException;
import org.certhall.api.payment.PaymentException.Code;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.value.Money;
import org.certhall.core.access.Principals;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.testing.message.PeerMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to attempts: chosen, opened, asked about, closed; and channels that come and go meanwhile. */
class PayingTest {
    private final TestClock clock = TestClock.at("2026-11-23T02:00:00Z");
    private final Till till;

    PayingTest(@TempDir Path folder) {
        till = new Till(Store.onH2(), folder, clock);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void anAttemptIsWrittenBeforeTheChannelIsCalledAndShownOnceItIsOpen() {
        OrderNumber number = till.order();
        till.mine().choose(till.applicant(), number, "one");
        assertThat(till.channel().open()).isEmpty();
        assertThat(phase(number)).isEqualTo(Phase.OPENING);

        till.work().run();
        PaymentRequest request = till.channel().open().get(0);
        assertThat(request.amount()).isEqualTo(Till.PRICE);
        assertThat(request.subject()).contains(number.value());
        assertThat(request.notice()).hasToString("https://hall.example.com/notify/payment/one");
        assertThat(request.back()).hasToString("https://hall.example.com/orders/" + number.value() + "/payment");
        assertThat(phase(number)).isEqualTo(Phase.OPEN);
        assertThat(till.payable(number).attempt().orElseThrow().panel())
                .containsEntry("code", "stand-in:" + request.key());
    }

    @Test
    void choosingTheSameAgainChangesNothing() {
        OrderNumber number = till.order();
        till.begin(number, till.channel());
        till.begin(number, till.channel());

        assertThat(till.count("select count(a) from PaymentAttempt a")).isOne();
    }

    @Test
    void theChannelIsAskedWhereNoNoticeComes() {
        OrderNumber number = till.order();
        till.channel().pay(till.begin(number, till.channel()), Till.PRICE);
        assertThat(till.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);

        clock.advance(Duration.ofSeconds(6));
        till.work().run();
        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
        assertThat(till.around().outbox().kinds(Till.MOBILE)).containsExactly("order.paid");
    }

    @Test
    void theChannelIsAskedAtOnceWhereThePayerSaysHeHasPaid() {
        OrderNumber number = till.order();
        PaymentRequest request = till.begin(number, till.channel());
        assertThat(till.mine().check(till.applicant(), number).orElseThrow().state())
                .isEqualTo(OrderState.AWAITING_PAYMENT);
        till.channel().pay(request, Till.PRICE);

        assertThat(till.mine().check(till.applicant(), number).orElseThrow().state())
                .isEqualTo(OrderState.PAID);

        OrderNumber silent = till.order();
        till.begin(silent, till.channel());
        till.channel().behave(PeerMode.DOWN, Duration.ZERO);
        assertRefused(Code.UNKNOWN, () -> till.mine().check(till.applicant(), silent));
    }

    @Test
    void anAttemptThatNobodyPaysIsClosedAtTheChannelWhenItsTimeIsOver() {
        OrderNumber number = till.order();
        till.begin(number, till.channel());
        pass(Duration.ofMinutes(31));

        assertThat(till.channel().open()).isEmpty();
        assertThat(phase(number)).isEqualTo(Phase.ENDED);
        assertThat(till.steps(number)).last().isEqualTo(OrderEvent.PAYMENT_FAILED);
        assertThat(till.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);

        till.channel().pay(till.begin(number, till.channel()), Till.PRICE);
        pass(Duration.ofMinutes(1));
        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
    }

    @Test
    void anotherChannelIsOpenedOnceTheFormerOneIsClosed() {
        OrderNumber number = till.order();
        till.begin(number, till.channel());
        till.channel().behave(PeerMode.DOWN, Duration.ZERO);
        till.mine().choose(till.applicant(), number, "two");
        till.work().run();
        assertThat(phase(number)).isEqualTo(Phase.CLOSING_FORMER);
        assertThat(till.other().open()).isEmpty();

        till.channel().behave(PeerMode.UP, Duration.ZERO);
        pass(Duration.ofSeconds(10));
        assertThat(till.channel().open()).isEmpty();
        assertThat(till.other().open()).hasSize(1);
        assertThat(phase(number)).isEqualTo(Phase.OPEN);
    }

    @Test
    void aFormerChannelThatStaysAwayDoesNotHoldUpPayingForLong() {
        OrderNumber number = till.order();
        PaymentRequest former = till.begin(number, till.channel());
        till.channel().behave(PeerMode.DOWN, Duration.ZERO);
        till.mine().choose(till.applicant(), number, "two");
        pass(Duration.ofSeconds(70));
        PaymentRequest second = till.other().open().get(0);
        assertThat(till.take(till.other(), till.other().pay(second, Till.PRICE)))
                .isEqualTo(200);
        assertThat(till.state(number)).isEqualTo(OrderState.PAID);

        // what was paid at the former one all the same goes back
        till.channel().pay(former, Till.PRICE);
        till.channel().behave(PeerMode.UP, Duration.ZERO);
        pass(Duration.ofMinutes(2));
        assertThat(till.channel().refunded(former.key())).isEqualTo(Till.PRICE);
        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
    }

    @Test
    void aPaymentThatWasQuickerThanChoosingAnotherChannelIsTaken() {
        OrderNumber number = till.order();
        till.channel().pay(till.begin(number, till.channel()), Till.PRICE);
        till.mine().choose(till.applicant(), number, "two");
        till.work().run();

        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
        assertThat(till.other().open()).isEmpty();
        assertThat(till.channel().refunds()).isZero();
        assertThat(till.count("select count(a) from PaymentAttempt a where a.state = 'CLOSED'"))
                .isOne();
    }

    @Test
    void aChannelThatGoesIsSaidAndGoesOnWhenItIsBack() {
        OrderNumber created = till.order();
        till.mine().choose(till.applicant(), created, "one");
        till.channels().remove(till.channel());
        till.work().run();
        assertThat(phase(created)).isEqualTo(Phase.AWAY);
        assertThat(till.payable(created).choices()).extracting("id").containsExactly("two");

        till.channels().add(till.channel());
        pass(Duration.ofSeconds(10));
        assertThat(phase(created)).isEqualTo(Phase.OPEN);

        till.channels().remove(till.channel());
        assertThat(phase(created)).isEqualTo(Phase.AWAY);
        pass(Duration.ofSeconds(10));
        till.channel().pay(till.channel().open().get(0), Till.PRICE);
        till.channels().add(till.channel());
        assertThat(phase(created)).isEqualTo(Phase.OPEN);
        pass(Duration.ofSeconds(30));
        assertThat(till.state(created)).isEqualTo(OrderState.PAID);
    }

    @Test
    void anAttemptOfAChannelThatIsAwayIsClosedWhenItIsBack() {
        OrderNumber number = till.order();
        till.begin(number, till.channel());
        till.channels().remove(till.channel());
        pass(Duration.ofMinutes(40));
        assertThat(phase(number)).isEqualTo(Phase.ENDED);
        assertThat(till.channel().open()).hasSize(1);

        till.channels().add(till.channel());
        pass(Duration.ofMinutes(10));
        assertThat(till.channel().open()).isEmpty();
    }

    @Test
    void aChannelThatDoesNotAnswerIsAskedAgainUnderTheSameKey() {
        OrderNumber number = till.order();
        till.channel().behave(PeerMode.SILENT, Duration.ZERO);
        till.mine().choose(till.applicant(), number, "one");
        till.work().run();
        assertThat(phase(number)).isEqualTo(Phase.DELAYED);

        till.channel().behave(PeerMode.UP, Duration.ZERO);
        pass(Duration.ofSeconds(10));
        assertThat(phase(number)).isEqualTo(Phase.OPEN);
        assertThat(till.channel().open()).hasSize(1);
    }

    @Test
    void aChannelThatRefusesIsSaid() {
        OrderNumber number = till.order();
        till.channel().behave(PeerMode.REJECT, Duration.ZERO);
        till.mine().choose(till.applicant(), number, "one");
        till.work().run();

        assertThat(phase(number)).isEqualTo(Phase.REFUSED);
    }

    @Test
    void aFreeOrderGoesOnAtOnce() {
        OrderNumber number = till.order(Money.ZERO);
        till.work().run();

        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
    }

    @Test
    void aPaidOrderWhoseApprovalWasRecalledNeedNotBePaidAgain() {
        OrderNumber number = till.order();
        pay(number);
        till.move(number, OrderActor.SUPERVISOR, OrderEvent.RECALL, OrderGuard.REASON_GIVEN);
        approve(number);
        till.work().run();

        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
        assertThat(till.channel().refunds()).isZero();
    }

    @Test
    void aPaidOrderThatIsRefusedInTheEndIsGivenBack() {
        OrderNumber number = till.order();
        PaymentRequest request = pay(number);
        till.move(number, OrderActor.SUPERVISOR, OrderEvent.RECALL, OrderGuard.REASON_GIVEN);
        till.move(
                number,
                OrderActor.REVIEWER,
                OrderEvent.REFUSE,
                OrderGuard.NOT_ENTERER,
                OrderGuard.TWO_AGREE,
                OrderGuard.REASON_GIVEN);
        till.work().run();

        assertThat(till.channel().refunded(request.key())).isEqualTo(Till.PRICE);
        assertThat(till.payable(number).payments().get(0).returned()).isEqualTo(Till.PRICE);
    }

    @Test
    void nobodyPaysForAnOrderThatWasCancelled() {
        OrderNumber number = till.order();
        till.begin(number, till.channel());
        till.move(number, OrderActor.APPLICANT, OrderEvent.CANCEL);
        till.work().run();

        assertThat(till.channel().open()).isEmpty();
        assertRefused(Code.NOT_NOW, () -> till.mine().choose(till.applicant(), number, "one"));
    }

    @Test
    void othersSeeNothingOfAnOrder() {
        OrderNumber number = till.order();
        var stranger = Principals.account(4711, Role.APPLICANT);

        assertThat(till.mine().find(stranger, number)).isEmpty();
        assertRefused(Code.GONE, () -> till.mine().choose(stranger, number, "one"));
        assertRefused(Code.GONE, () -> till.mine().check(stranger, number));
        assertRefused(Code.GONE, () -> till.mine().link(stranger, number));
        assertRefused(Code.GONE, () -> till.mine().receipt(stranger, number, java.util.Locale.CHINESE));
        assertRefused(Code.GONE, () -> till.mine().subscribe(stranger, number, () -> {}));
    }

    @Test
    void attemptsAreLimited() {
        OrderNumber number = till.order();
        for (int i = 0; i < 20; i++) {
            till.begin(number, i % 2 == 0 ? till.channel() : till.other());
        }

        assertRefused(Code.TOO_OFTEN, () -> till.mine().choose(till.applicant(), number, "one"));
        assertRefused(Code.NO_CHANNEL, () -> till.mine().choose(till.applicant(), number, "three"));
    }

    private PaymentRequest pay(OrderNumber number) {
        PaymentRequest request = till.begin(number, till.channel());
        assertThat(till.take(till.channel(), till.channel().pay(request, Till.PRICE)))
                .isEqualTo(200);
        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
        return request;
    }

    private void approve(OrderNumber number) {
        till.move(
                number,
                OrderActor.REVIEWER,
                OrderEvent.APPROVE,
                OrderGuard.NOT_ENTERER,
                OrderGuard.OFFICERS_AGREE,
                OrderGuard.PROVED);
    }

    private Phase phase(OrderNumber number) {
        return till.payable(number).attempt().orElseThrow().phase();
    }

    /** Lets time pass in small steps, as the hall's work sees it. */
    private void pass(Duration time) {
        Duration step = Duration.ofSeconds(10);
        for (Duration left = time; left.compareTo(Duration.ZERO) > 0; left = left.minus(step)) {
            clock.advance(step);
            till.work().run();
        }
    }

    private static void assertRefused(Code code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        PaymentException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
