package org.certhall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.Payable.Payment;
import org.certhall.api.payment.Payable.Phase;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.value.Money;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.testing.message.PeerMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R3: a channel is away for ten minutes while an order waits, wherever it waits; it says so, and goes on by itself. */
class ChannelOutagesTest {
    private static final Duration STEP = Duration.ofMinutes(1);

    private final TestClock clock = TestClock.at("2026-11-23T02:00:00Z");
    private final Till till;
    private final OrderNumber number;

    ChannelOutagesTest(@TempDir Path folder) {
        till = new Till(Store.onH2(), folder, clock);
        number = till.order();
    }

    @AfterEach
    void close() {
        till.close();
    }

    private enum Outage {
        UNPLUGGED,
        DOWN,
        SLOW,
        SILENT
    }

    @ParameterizedTest
    @CsvSource({"UNPLUGGED, AWAY", "DOWN, DELAYED", "SLOW, DELAYED", "SILENT, DELAYED"})
    void anAttemptThatWasChosenIsOpenedAfterwards(Outage outage, Phase said) {
        till.mine().choose(till.applicant(), number, till.channel().id());

        during(outage, said);

        assertThat(till.payable(number).attempt().orElseThrow().phase()).isEqualTo(Phase.OPEN);
        till.take(till.channel(), till.channel().pay(onlyOpen(), Till.PRICE));
        assertPaidOnce();
    }

    @ParameterizedTest
    @CsvSource({"UNPLUGGED, AWAY", "DOWN, OPEN", "SLOW, OPEN", "SILENT, OPEN"})
    void anAttemptThatIsOpenCanBePaidAfterwards(Outage outage, Phase said) {
        PaymentRequest request = till.begin(number, till.channel());

        during(outage, said);

        assertThat(onlyOpen()).isEqualTo(request);
        till.take(till.channel(), till.channel().pay(request, Till.PRICE));
        assertPaidOnce();
    }

    @ParameterizedTest
    @CsvSource({"UNPLUGGED, AWAY", "DOWN, OPEN", "SLOW, OPEN", "SILENT, OPEN"})
    void aPaymentWhoseNoticeGotLostIsAskedFor(Outage outage, Phase said) {
        till.channel().pay(till.begin(number, till.channel()), Till.PRICE);

        during(outage, said);

        assertPaidOnce();
    }

    @ParameterizedTest
    @EnumSource(Outage.class)
    void aRefundIsMadeOnce(Outage outage) {
        // given one that the channel has taken over, and one that it has not heard of
        PaymentRequest underWay = till.begin(number, till.channel());
        PaymentRequest untold = till.begin(till.order(), till.channel());
        till.channel().refundsWait(true);
        payCancelled(underWay);
        till.work().run();
        assertThat(till.channel().refunds()).isOne();
        payCancelled(untold);
        till.channel().refundsWait(false);
        List<PaymentRequest> both = List.of(underWay, untold);

        // when
        begin(outage);
        pass(Duration.ofMinutes(10));
        assertThat(both)
                .allSatisfy(each -> assertThat(payment(each).returning()).isEqualTo(Till.PRICE))
                .allSatisfy(each -> assertThat(payment(each).returned()).isEqualTo(Money.ZERO));
        end(outage);
        pass(Duration.ofMinutes(5));

        // then
        assertThat(both)
                .allSatisfy(each -> assertThat(payment(each).returned()).isEqualTo(Till.PRICE))
                .allSatisfy(
                        each -> assertThat(till.channel().refunded(each.key())).isEqualTo(Till.PRICE));
        assertThat(till.channel().refunds()).isEqualTo(2);
        assertThat(till.count("select count(f) from PaymentFlag f")).isZero();
    }

    private void payCancelled(PaymentRequest request) {
        till.move(request.order(), OrderActor.APPLICANT, OrderEvent.CANCEL);
        till.take(till.channel(), till.channel().pay(request, Till.PRICE));
    }

    private Payment payment(PaymentRequest request) {
        return till.payable(request.order()).payments().get(0);
    }

    private PaymentRequest onlyOpen() {
        assertThat(till.channel().open()).hasSize(1);
        return till.channel().open().get(0);
    }

    private void assertPaidOnce() {
        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
        assertThat(till.steps(number)).containsOnlyOnce(OrderEvent.PAYMENT_CONFIRMED);
        assertThat(till.around().outbox().kinds(Till.MOBILE)).containsExactly("order.paid");
        assertThat(till.count("select count(a) from PaymentAttempt a")).isOne();
        assertThat(till.channel().refunds()).isZero();
    }

    /** Lets the order wait through an outage; what it says meanwhile is the same from the first minute to the last. */
    private void during(Outage outage, Phase said) {
        begin(outage);
        for (int minute = 0; minute < 10; minute++) {
            pass(Duration.ofMinutes(1));
            assertThat(till.payable(number).attempt().orElseThrow().phase()).isEqualTo(said);
            assertThat(till.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);
        }
        end(outage);
        pass(Duration.ofMinutes(5));
    }

    private void begin(Outage outage) {
        switch (outage) {
            case UNPLUGGED -> till.channels().remove(till.channel());
            case DOWN -> till.channel().behave(PeerMode.DOWN, Duration.ZERO);
            case SLOW -> till.channel().behave(PeerMode.SLOW, Duration.ofMinutes(1));
            case SILENT -> till.channel().behave(PeerMode.SILENT, Duration.ZERO);
        }
    }

    private void end(Outage outage) {
        if (outage == Outage.UNPLUGGED) {
            till.channels().add(till.channel());
        } else {
            till.channel().behave(PeerMode.UP, Duration.ZERO);
        }
    }

    private void pass(Duration time) {
        for (Duration left = time; left.compareTo(Duration.ZERO) > 0; left = left.minus(STEP)) {
            clock.advance(STEP);
            till.work().run();
        }
    }
}
