package org.certhall.core.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.payment.Standing;
import org.certhall.api.value.Money;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Configured;
import org.certhall.testing.message.PeerMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices: paid once however often they come, and nothing for those that are forged, wrong, late or second. */
class ChannelNoticesTest {
    private final TestClock clock = TestClock.at("2026-11-23T02:00:00Z");
    private final Till till;

    ChannelNoticesTest(@TempDir Path folder) {
        till = new Till(Store.onH2(), folder, clock);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aNoticePaysTheOrderOnceHoweverOftenItComes() {
        OrderNumber number = till.order();
        PaymentRequest request = till.begin(number, till.channel());
        RawNotice notice = till.channel().pay(request, Till.PRICE);
        for (int i = 0; i < 3; i++) {
            assertThat(till.take(till.channel(), notice)).isEqualTo(200);
        }
        // the same payment under another number of the notice
        assertThat(till.take(till.channel(), till.channel().pay(request, Till.PRICE)))
                .isEqualTo(200);

        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
        assertThat(till.steps(number)).containsOnlyOnce(OrderEvent.PAYMENT_CONFIRMED);
        assertThat(till.around().outbox().kinds(Till.MOBILE)).containsExactly("order.paid");
        assertThat(till.around().records()).containsOnlyOnce("system order.payment-confirmed order:" + number.value());
        assertThat(till.payable(number).payments())
                .singleElement()
                .satisfies(payment -> assertThat(payment.counted()).isTrue());
        assertThat(till.count("select count(n) from PaymentNotice n")).isEqualTo(2);
    }

    @Test
    void aForgeryIsRefusedAndRecorded() {
        OrderNumber number = till.order();
        RawNotice genuine = till.channel().pay(till.begin(number, till.channel()), Till.PRICE);
        RawNotice forged = new RawNotice(
                "POST", "", Map.of("x-signature", List.of("00")), genuine.body(), "198.51.100.9", clock.instant());

        assertThat(till.take(till.channel(), forged)).isEqualTo(400);
        assertThat(till.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(till.around().records()).last().isEqualTo("system payment.notice-refused ");
    }

    @Test
    void aNoticeOfAnotherAmountIsLeftToFinance() {
        OrderNumber number = till.order();
        PaymentRequest request = till.begin(number, till.channel());
        RawNotice notice = till.channel().pay(request, new Money(57_499));
        assertThat(till.take(till.channel(), notice)).isEqualTo(200);
        assertThat(till.take(till.channel(), till.channel().pay(request, new Money(57_499))))
                .isEqualTo(200);

        assertThat(till.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(till.count("select count(f) from PaymentFlag f where f.kind = 'WRONG_AMOUNT'"))
                .isOne();
        assertThat(till.payable(number).payments()).isEmpty();
        // whoever pays properly now is not held up by it
        PaymentRequest again = till.begin(number, till.other());
        assertThat(till.take(till.other(), till.other().pay(again, Till.PRICE))).isEqualTo(200);
        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
    }

    @Test
    void aNoticeOfWhatWasNeverAskedForIsRefused() {
        RawNotice notice = till.channel()
                .notice("0".repeat(32), new Standing.Paid("trade", Till.PRICE, Instant.parse("2026-11-23T02:00:00Z")));

        assertThat(till.take(till.channel(), notice)).isEqualTo(400);
        assertThat(till.take(till.channel(), notice)).isEqualTo(400);
        assertThat(till.around().records()).containsOnlyOnce("system payment.notice-refused ");
    }

    @Test
    void aChannelTellsOfItsOwnTradesAlone() {
        OrderNumber number = till.order();
        PaymentRequest request = till.begin(number, till.channel());
        Standing.Paid paid = new Standing.Paid("trade", Till.PRICE, clock.instant());
        assertThat(till.take(till.other(), till.other().notice(request.key(), paid)))
                .isEqualTo(400);

        assertThat(till.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(till.around().records()).containsOnlyOnce("system payment.notice-refused ");
    }

    @Test
    void aTradeThatPaidForSomethingElseIsLeftToFinance() {
        PaymentRequest first = till.begin(till.order(), till.channel());
        till.take(till.channel(), till.channel().pay(first, Till.PRICE));
        OrderNumber number = till.order();
        PaymentRequest second = till.begin(number, till.channel());
        Standing.Paid taken = new Standing.Paid("one-" + first.key(), Till.PRICE, clock.instant());

        assertThat(till.take(till.channel(), till.channel().notice(second.key(), taken)))
                .isEqualTo(200);
        assertThat(till.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(till.count("select count(f) from PaymentFlag f where f.kind = 'TRADE_TAKEN'"))
                .isOne();
    }

    @Test
    void aPaymentOfACancelledOrderGoesBackByItself() {
        OrderNumber number = till.order();
        PaymentRequest request = till.begin(number, till.channel());
        till.move(number, OrderActor.APPLICANT, OrderEvent.CANCEL);
        RawNotice late = till.channel().pay(request, Till.PRICE);
        till.channel().refundsWait(true);
        assertThat(till.take(till.channel(), late)).isEqualTo(200);
        assertThat(till.take(till.channel(), late)).isEqualTo(200);
        till.work().run();
        assertThat(till.payable(number).payments().get(0).returning()).isEqualTo(Till.PRICE);

        till.channel().refundsWait(false);
        clock.advance(Duration.ofSeconds(10));
        till.work().run();
        assertThat(till.state(number)).isEqualTo(OrderState.CANCELLED);
        assertThat(till.channel().refunded(request.key())).isEqualTo(Till.PRICE);
        assertThat(till.channel().refunds()).isOne();
        assertThat(till.payable(number).payments().get(0).returned()).isEqualTo(Till.PRICE);
        assertThat(till.around().outbox().kinds(Till.MOBILE)).containsExactly("order.returning");
        assertThat(till.around().records()).contains("system payment.refunded order:" + number.value());
    }

    @Test
    void aSecondPaymentGoesBackByItself() {
        OrderNumber number = till.order();
        PaymentRequest first = till.begin(number, till.channel());
        PaymentRequest second = till.begin(number, till.other());
        till.take(till.other(), till.other().pay(second, Till.PRICE));
        assertThat(till.take(till.channel(), till.channel().pay(first, Till.PRICE)))
                .isEqualTo(200);
        till.work().run();

        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
        assertThat(till.channel().refunded(first.key())).isEqualTo(Till.PRICE);
        assertThat(till.other().refunds()).isZero();
    }

    @Test
    void aRefundWhoseAnswerWasLostIsMadeOnce() {
        OrderNumber number = till.order();
        PaymentRequest request = till.begin(number, till.channel());
        till.move(number, OrderActor.APPLICANT, OrderEvent.CANCEL);
        till.take(till.channel(), till.channel().pay(request, Till.PRICE));
        till.channel().behave(PeerMode.SILENT, Duration.ZERO);
        till.work().run();
        till.channel().behave(PeerMode.UP, Duration.ZERO);
        clock.advance(Duration.ofSeconds(10));
        till.work().run();

        assertThat(till.channel().refunds()).isOne();
        assertThat(till.payable(number).payments().get(0).returned()).isEqualTo(Till.PRICE);
    }

    @Test
    void aRefundThatTheChannelRefusesIsLeftToFinance() {
        OrderNumber number = till.order();
        PaymentRequest request = till.begin(number, till.channel());
        till.move(number, OrderActor.APPLICANT, OrderEvent.CANCEL);
        till.take(till.channel(), till.channel().pay(request, Till.PRICE));
        till.channel().behave(PeerMode.REJECT, Duration.ZERO);
        till.work().run();

        assertThat(till.count("select count(f) from PaymentFlag f where f.kind = 'REFUND_REJECTED'"))
                .isOne();
        assertThat(till.channel().refunds()).isZero();
    }

    @Test
    void aRefundWaitsForAChannelThatIsAway() {
        OrderNumber number = till.order();
        PaymentRequest request = till.begin(number, till.channel());
        till.move(number, OrderActor.APPLICANT, OrderEvent.CANCEL);
        till.take(till.channel(), till.channel().pay(request, Till.PRICE));
        till.channels().remove(till.channel());
        till.work().run();
        assertThat(till.channel().refunds()).isZero();

        till.channels().add(till.channel());
        clock.advance(Duration.ofSeconds(10));
        till.work().run();
        assertThat(till.channel().refunded(request.key())).isEqualTo(Till.PRICE);
    }

    @Test
    void noticesAreKeptSealedUntilTheirDaysAreOver() {
        OrderNumber number = till.order();
        RawNotice notice = till.channel().pay(till.begin(number, till.channel()), Till.PRICE);
        till.take(till.channel(), notice);
        byte[] sealed = till.around()
                .units()
                .read(entities -> entities.createQuery("select n from PaymentNotice n", PaymentNotice.class)
                        .getSingleResult()
                        .noticeSealed());
        String body = new String(notice.body(), UTF_8);
        assertThat(new String(sealed, UTF_8)).doesNotContain(body);
        assertThat(new String(till.around().protection().open(NoticeText.PURPOSE, sealed), UTF_8))
                .startsWith("POST ?\nfrom 192.0.2.1\nx-signature: ")
                .endsWith("\n\n" + body);

        NoticeSweeper sweeper = new NoticeSweeper(
                till.around().units(),
                new PaymentSettings(Configured.keys(PaymentSettings.Keys.class, Map.of("noticeDays", 10))),
                clock);
        assertThat(sweeper.sweep()).isZero();
        clock.advance(Duration.ofDays(11));
        assertThat(sweeper.sweep()).isOne();
        sweeper.close();
    }

    @Test
    void noticesOfChannelsThatAreNotInstalledAreNotTaken() {
        OrderNumber number = till.order();
        RawNotice notice = till.channel().pay(till.begin(number, till.channel()), Till.PRICE);
        till.channels().remove(till.channel());
        assertThat(till.take(till.channel(), notice)).isEqualTo(404);

        till.channels().add(till.channel());
        assertThat(till.take(till.channel(), notice)).isEqualTo(200);
        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
    }
}
