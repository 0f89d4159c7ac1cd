package org.certhall.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.Heard;
import org.certhall.api.payment.Opening;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.payment.RefundRequest;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.certhall.api.value.Money;
import org.certhall.testing.message.PeerMode;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PaymentChannel} must keep, whatever the other side does; a channel's author extends this class and
 * brings a peer that speaks the channel's protocol.
 */
public abstract class PaymentChannelContract {
    /** Long enough for an answer on a busy machine. */
    private static final Duration PLENTY = Duration.ofSeconds(20);
    /** Short enough to wait for. */
    private static final Duration SHORT = Duration.ofMillis(600);
    /** How late an answer may be on a busy machine. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final Money PRICE = new Money(12_345);
    private static final OrderNumber ORDER = OrderNumber.draw(LocalDate.of(2026, 11, 23), new Random(1));

    private int last;

    /** Gives the channel under test, connected with the peer; the same for the whole test. */
    protected abstract PaymentChannel channel();

    /** Makes the peer behave so from now on; returns when it does. A slow one answers after the given pause. */
    protected abstract void peer(PeerMode mode, Duration pause);

    /** Lets the payer pay an amount, whatever was asked for, and gives the notice that the peer sends of it. */
    protected abstract RawNotice pay(PaymentRequest request, Opening.Opened opened, Money amount);

    /** Gives what the peer has given back of a payment, all refunds together. */
    protected abstract Money refunded(PaymentRequest request);

    /** Gives forgeries of a genuine notice: another amount, another signature, too old, for another merchant. */
    protected abstract List<RawNotice> forgeries(RawNotice genuine);

    /** Makes the peer finish the refunds that it has taken over; nothing to do where it finishes them at once. */
    protected void finishRefunds() {}

    /** Tells whether opening takes no call, so that it works while the peer does not. */
    protected boolean opensByItself() {
        return false;
    }

    /** Tells whether somebody outside is asked and sends notices; otherwise the hall itself knows what was paid. */
    protected boolean hasAnotherSide() {
        return true;
    }

    @Test
    final void hasAPlainIdAndANameInBothLanguages() {
        assertThat(channel().id()).matches("[a-z][a-z0-9.-]{0,62}");
        assertThat(channel().name().in(Locale.CHINESE)).isNotBlank();
        assertThat(channel().name().in(Locale.ENGLISH)).isNotBlank();
    }

    @Test
    final void opensOnceForEachKey() {
        PaymentRequest request = request();

        Opening.Opened first = open(request);
        Opening.Opened again = open(request);
        assertThat(length(first.panel())).isPositive().isLessThanOrEqualTo(8_000);

        pay(request, again, PRICE);
        assertThat(paid(query(request)).amount()).isEqualTo(PRICE);
    }

    @Test
    final void isUnpaidUntilSomebodyPays() {
        PaymentRequest request = request();
        Opening.Opened opened = open(request);

        assertThat(query(request)).isInstanceOfAny(Standing.Open.class, Standing.Missing.class);

        pay(request, opened, PRICE);
        Standing.Paid paid = paid(query(request));
        assertThat(paid.trade()).isNotBlank().hasSizeLessThanOrEqualTo(64);
        assertThat(paid.amount()).isEqualTo(PRICE);
        assertThat(paid.at())
                .isBetween(Instant.now().minusSeconds(300), Instant.now().plusSeconds(300));
    }

    @Test
    final void hasNeverHeardOfWhatWasNotOpened() {
        assertThat(query(request())).isInstanceOf(Standing.Missing.class);
        assertThat(channel().close(request(), PLENTY)).isInstanceOfAny(Standing.Closed.class, Standing.Missing.class);
    }

    @Test
    final void closesWhatIsNotPaidAndSaysSoAgain() {
        PaymentRequest request = request();
        open(request);

        assertThat(channel().close(request, PLENTY)).isInstanceOfAny(Standing.Closed.class, Standing.Missing.class);
        assertThat(channel().close(request, PLENTY)).isInstanceOfAny(Standing.Closed.class, Standing.Missing.class);
        assertThat(query(request)).isInstanceOfAny(Standing.Closed.class, Standing.Missing.class);
    }

    @Test
    final void tellsOfAPaymentThatWasQuickerThanClosing() {
        PaymentRequest request = request();
        pay(request, open(request), PRICE);

        Standing.Paid known = paid(query(request));
        assertThat(channel().close(request, PLENTY)).isEqualTo(known);
    }

    @Test
    final void hearsOfAPaymentAsItIsAsked() {
        assumeTrue(hasAnotherSide());
        PaymentRequest request = request();
        RawNotice notice = pay(request, open(request), PRICE);

        Heard heard = channel().hear(notice);
        assertThat(heard).isInstanceOfSatisfying(Heard.OfPayment.class, payment -> {
            assertThat(payment.event()).isNotBlank().hasSizeLessThanOrEqualTo(128);
            assertThat(payment.key()).isEqualTo(request.key());
            assertThat(payment.paid().trade()).isEqualTo(paid(query(request)).trade());
            assertThat(payment.paid().amount()).isEqualTo(PRICE);
        });
        assertThat(channel().hear(notice)).isEqualTo(heard);
    }

    @Test
    final void hearsWhatWasPaidAndNotWhatWasAskedFor() {
        assumeTrue(hasAnotherSide());
        PaymentRequest request = request();
        Money other = new Money(PRICE.fen() - 1);
        RawNotice notice = pay(request, open(request), other);

        assertThat(channel().hear(notice))
                .isInstanceOfSatisfying(
                        Heard.OfPayment.class,
                        payment -> assertThat(payment.paid().amount()).isEqualTo(other));
    }

    @Test
    final void believesNoForgery() {
        assumeTrue(hasAnotherSide());
        PaymentRequest request = request();
        RawNotice genuine = pay(request, open(request), PRICE);

        List<RawNotice> forgeries = new ArrayList<>(forgeries(genuine));
        assertThat(forgeries).hasSizeGreaterThanOrEqualTo(3);
        forgeries.add(with(genuine, new byte[0]));
        forgeries.add(with(genuine, new byte[] {0, (byte) 0xff, '{', '&', '=', '%'}));
        byte[] body = genuine.body();
        forgeries.add(with(genuine, Arrays.copyOf(body, body.length / 2)));
        assertThat(forgeries)
                .allSatisfy(forged -> assertThat(channel().hear(forged))
                        .isInstanceOfSatisfying(
                                Heard.Forged.class,
                                refused -> assertThat(refused.reason()).isNotBlank()));
    }

    @Test
    final void answersWhatTheOtherSideTakesForTakenOrNot() {
        assumeTrue(hasAnotherSide());
        assertThat(channel().answer(true).status()).isBetween(200, 299);
        assertThat(channel().answer(false)).isNotEqualTo(channel().answer(true));
    }

    @Test
    final void givesBackOnceForEachKey() {
        PaymentRequest request = request();
        pay(request, open(request), PRICE);
        RefundRequest refund = refund(request, PRICE);

        assertThat(channel().refund(refund, PLENTY))
                .isInstanceOfAny(RefundStanding.Refunded.class, RefundStanding.Underway.class);
        assertThat(channel().refund(refund, PLENTY))
                .isInstanceOfAny(RefundStanding.Refunded.class, RefundStanding.Underway.class);
        finishRefunds();

        assertThat(channel().queryRefund(refund, PLENTY))
                .isInstanceOfSatisfying(
                        RefundStanding.Refunded.class,
                        done -> assertThat(done.reference()).isNotBlank());
        assertThat(refunded(request)).isEqualTo(PRICE);
    }

    @Test
    final void givesBackInPartsAndNeverMoreThanWasPaid() {
        PaymentRequest request = request();
        pay(request, open(request), PRICE);

        assertThat(channel().refund(refund(request, new Money(5_000)), PLENTY))
                .isInstanceOfAny(RefundStanding.Refunded.class, RefundStanding.Underway.class);
        assertThat(channel().refund(refund(request, PRICE), PLENTY)).isInstanceOf(RefundStanding.Rejected.class);
        finishRefunds();
        assertThat(refunded(request)).isEqualTo(new Money(5_000));
    }

    @Test
    final void hasNeverHeardOfARefundThatWasNotAskedFor() {
        PaymentRequest request = request();
        pay(request, open(request), PRICE);

        assertThat(channel().queryRefund(refund(request, PRICE), PLENTY)).isInstanceOf(RefundStanding.Missing.class);
    }

    @Test
    final void givesBackOnceEvenWhereTheFirstAnswerWasLost() {
        assumeTrue(hasAnotherSide());
        PaymentRequest request = request();
        pay(request, open(request), PRICE);
        RefundRequest refund = refund(request, PRICE);
        peer(PeerMode.SILENT, Duration.ZERO);
        assertUnavailable(inTime(() -> channel().refund(refund, SHORT)));

        peer(PeerMode.UP, Duration.ZERO);
        assertThat(channel().refund(refund, PLENTY))
                .isInstanceOfAny(RefundStanding.Refunded.class, RefundStanding.Underway.class);
        finishRefunds();
        assertThat(channel().queryRefund(refund, PLENTY)).isInstanceOf(RefundStanding.Refunded.class);
        assertThat(refunded(request)).isEqualTo(PRICE);
    }

    @Test
    final void isUnavailableWhileThePeerIsDownAndHealsByItself() {
        assumeTrue(hasAnotherSide());
        PaymentRequest request = request();
        Opening.Opened opened = open(request);
        RefundRequest refund = refund(request, PRICE);
        peer(PeerMode.DOWN, Duration.ZERO);
        assertThat(inTime(() -> channel().open(request(), SHORT)))
                .isInstanceOf(opensByItself() ? Opening.Opened.class : Opening.Unavailable.class);
        assertUnavailable(inTime(() -> channel().query(request, SHORT)));
        assertUnavailable(inTime(() -> channel().close(request, SHORT)));
        assertUnavailable(inTime(() -> channel().refund(refund, SHORT)));
        assertUnavailable(inTime(() -> channel().queryRefund(refund, SHORT)));
        assertThat(inTime(() -> channel().bill(yesterday(), SHORT)))
                .isInstanceOfAny(Bill.Unavailable.class, Bill.NotYet.class);

        peer(PeerMode.UP, Duration.ZERO);
        pay(request, opened, PRICE);
        assertThat(paid(query(request)).amount()).isEqualTo(PRICE);
    }

    @Test
    final void waitsForASilentPeerWithinTheDeadlineAlone() {
        assumeTrue(hasAnotherSide());
        PaymentRequest request = request();
        open(request);
        peer(PeerMode.SILENT, Duration.ZERO);

        assertUnavailable(inTime(() -> channel().query(request, SHORT)));
        assertUnavailable(inTime(() -> channel().close(request, SHORT)));
    }

    @Test
    final void waitsForASlowPeerWithinTheDeadlineAlone() {
        assumeTrue(hasAnotherSide());
        PaymentRequest request = request();
        open(request);
        peer(PeerMode.SLOW, SHORT);
        assertThat(query(request)).isInstanceOfAny(Standing.Open.class, Standing.Missing.class);

        peer(PeerMode.SLOW, PLENTY);
        assertUnavailable(inTime(() -> channel().query(request, SHORT)));
    }

    @Test
    final void answersEvenWithoutTime() {
        assumeTrue(hasAnotherSide());
        PaymentRequest request = request();
        open(request);

        assertUnavailable(channel().query(request, Duration.ZERO));
        assertUnavailable(channel().queryRefund(refund(request, PRICE), Duration.ZERO));
    }

    @Test
    final void givesTheBillOfADayOrSaysWhyNot() {
        assertThat(channel().bill(yesterday(), PLENTY)).isNotNull();
        Bill tomorrow = channel().bill(today().plusDays(1), PLENTY);
        assertThat(tomorrow instanceof Bill.Lines known ? known.lines() : List.of())
                .isEmpty();
    }

    @Test
    final void opensAndAsksManyAtOnce() throws Exception {
        List<PaymentRequest> requests = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            requests.add(request());
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<String>> trades = new ArrayList<>();
            for (PaymentRequest request : requests) {
                trades.add(threads.submit(() -> {
                    pay(request, open(request), PRICE);
                    return paid(query(request)).trade();
                }));
            }
            Set<String> all = new HashSet<>();
            for (Future<String> trade : trades) {
                all.add(trade.get());
            }
            assertThat(all).hasSameSizeAs(requests);
        } finally {
            threads.shutdown();
        }
    }

    private PaymentRequest request() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new PaymentRequest(
                key(),
                ORDER,
                PRICE,
                "数字证书 CertHall",
                now,
                now.plus(Duration.ofMinutes(30)),
                "192.0.2.7",
                URI.create(
                        "https://hall.example.com/notify/payment/" + channel().id()),
                URI.create("https://hall.example.com/orders/" + ORDER.value() + "/payment"));
    }

    private RefundRequest refund(PaymentRequest request, Money amount) {
        Standing standing = channel().query(request, PLENTY);
        String trade = standing instanceof Standing.Paid paid ? paid.trade() : "none";
        return new RefundRequest(key(), request, trade, PRICE, amount);
    }

    private Opening.Opened open(PaymentRequest request) {
        Opening opening = channel().open(request, PLENTY);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return (Opening.Opened) opening;
    }

    private Standing query(PaymentRequest request) {
        return channel().query(request, PLENTY);
    }

    private static Standing.Paid paid(Standing standing) {
        assertThat(standing).isInstanceOf(Standing.Paid.class);
        return (Standing.Paid) standing;
    }

    private static int length(Map<String, String> panel) {
        return panel.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
                .sum();
    }

    private static RawNotice with(RawNotice notice, byte[] body) {
        return new RawNotice(notice.method(), "", notice.headers(), body, notice.address(), notice.received());
    }

    private static <T> T inTime(Supplier<T> call) {
        long start = System.nanoTime();
        T answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plus(GRACE));
        return answer;
    }

    private static void assertUnavailable(Object answer) {
        assertThat(answer).isInstanceOfAny(Standing.Unavailable.class, RefundStanding.Unavailable.class);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static LocalDate yesterday() {
        return today().minusDays(1);
    }

    /** Keys are the merchant's for good; a peer may remember those of another test. */
    private String key() {
        last++;
        return String.format(Locale.ROOT, "C%013d%018d", System.currentTimeMillis(), last);
    }
}
