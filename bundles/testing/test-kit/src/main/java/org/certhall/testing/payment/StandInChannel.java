package org.certhall.testing.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.certhall.api.notice.NoticeAnswer;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.Heard;
import org.certhall.api.payment.Opening;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.payment.RefundRequest;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.testing.message.PeerMode;
import org.jspecify.annotations.Nullable;

/** A channel with its other side in memory, for tests of whatever uses channels. */
public final class StandInChannel implements PaymentChannel {
    private static final byte[] SECRET = "a secret between the hall and its stand-in".getBytes(UTF_8);
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final String id;
    private final Clock clock;
    private final Map<String, Trade> trades = new ConcurrentHashMap<>();
    private final Map<String, RefundRequest> refunds = new ConcurrentHashMap<>();
    private final Map<LocalDate, Bill> bills = new ConcurrentHashMap<>();
    private final AtomicInteger events = new AtomicInteger();
    private volatile PeerMode mode = PeerMode.UP;
    private volatile Duration pause = Duration.ZERO;
    private volatile boolean refundsWait;

    private record Trade(PaymentRequest request, boolean closed, Optional<Standing.Paid> paid) {}

    public StandInChannel(String id, Clock clock) {
        this.id = id;
        this.clock = clock;
    }

    /** Lets the other side behave so from now on. */
    public void behave(PeerMode changed, Duration slowness) {
        mode = changed;
        pause = slowness;
    }

    /** Lets refunds be taken over and not finished, or finished at last. */
    public void refundsWait(boolean wait) {
        refundsWait = wait;
    }

    /** Lets the payer pay what he likes, a closed trade too, and gives the notice of it. */
    public RawNotice pay(PaymentRequest request, Money amount) {
        Standing.Paid paid = new Standing.Paid(
                id + "-" + request.key(), amount, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        trades.put(request.key(), new Trade(request, false, Optional.of(paid)));
        return notice(request.key(), paid);
    }

    /** Gives a notice of a payment, whether or not there was one, each with a number of its own. */
    public RawNotice notice(String key, Standing.Paid paid) {
        return signed(String.join(
                "|",
                id + "-" + key + "-" + events.incrementAndGet(),
                key,
                paid.trade(),
                Long.toString(paid.amount().fen()),
                paid.at().toString(),
                clock.instant().toString()));
    }

    /** Lets the other side close a day with this bill; until then there is none. */
    public void close(LocalDate day, Bill.Line... lines) {
        bills.put(day, new Bill.Lines(List.of(lines)));
    }

    /** Gives the line of a payment as a bill has it. */
    public Bill.Line line(String payment) {
        Standing.Paid paid =
                Optional.ofNullable(trades.get(payment)).flatMap(Trade::paid).orElseThrow();
        return new Bill.Line(Bill.Kind.PAYMENT, payment, paid.trade(), paid.amount(), paid.at());
    }

    /** Gives the lines of the refunds of a payment as a bill has them. */
    public List<Bill.Line> refundLines(String payment) {
        return refunds.values().stream()
                .filter(refund -> refund.payment().key().equals(payment))
                .map(refund ->
                        new Bill.Line(Bill.Kind.REFUND, refund.key(), refund.trade(), refund.amount(), clock.instant()))
                .toList();
    }

    /** Gives the requests that are open at the other side. */
    public List<PaymentRequest> open() {
        return trades.values().stream()
                .filter(trade -> !trade.closed && trade.paid.isEmpty())
                .map(Trade::request)
                .toList();
    }

    /** Gives how much of a payment was given back. */
    public Money refunded(String payment) {
        return refunds.values().stream()
                .filter(refund -> refund.payment().key().equals(payment))
                .map(RefundRequest::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Gives how many refunds there are. */
    public int refunds() {
        return refunds.size();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalisedText name() {
        return new LocalisedText("测试支付", "Test payment");
    }

    @Override
    public Opening open(PaymentRequest request, Duration deadline) {
        Optional<String> fault = fault(deadline);
        if (mode == PeerMode.REJECT) {
            return new Opening.Rejected("the other side refuses");
        }
        if (fault.isPresent() && mode != PeerMode.SILENT) {
            return new Opening.Unavailable(fault.get());
        }
        trades.putIfAbsent(request.key(), new Trade(request, false, Optional.empty()));
        return fault.<Opening>map(Opening.Unavailable::new)
                .orElseGet(() -> new Opening.Opened(Map.of("code", "stand-in:" + request.key())));
    }

    @Override
    public Standing query(PaymentRequest request, Duration deadline) {
        return fault(deadline)
                .<Standing>map(Standing.Unavailable::new)
                .orElseGet(() -> standing(trades.get(request.key())));
    }

    @Override
    public Standing close(PaymentRequest request, Duration deadline) {
        return fault(deadline)
                .<Standing>map(Standing.Unavailable::new)
                .orElseGet(() -> standing(trades.computeIfPresent(
                        request.key(), (key, trade) -> new Trade(request, trade.paid.isEmpty(), trade.paid))));
    }

    @Override
    public RefundStanding refund(RefundRequest request, Duration deadline) {
        Optional<String> fault = fault(deadline);
        if (mode == PeerMode.REJECT) {
            return new RefundStanding.Rejected("the other side refuses");
        }
        if (fault.isPresent() && mode != PeerMode.SILENT) {
            return new RefundStanding.Unavailable(fault.get());
        }
        if (!book(request)) {
            return new RefundStanding.Rejected("more than was paid");
        }
        return fault.<RefundStanding>map(RefundStanding.Unavailable::new).orElseGet(() -> refunded(request));
    }

    private synchronized boolean book(RefundRequest request) {
        if (refunds.containsKey(request.key())) {
            return true;
        }
        String payment = request.payment().key();
        Money paid = Optional.ofNullable(trades.get(payment))
                .flatMap(Trade::paid)
                .map(Standing.Paid::amount)
                .orElse(Money.ZERO);
        if (refunded(payment).plus(request.amount()).compareTo(paid) > 0) {
            return false;
        }
        refunds.put(request.key(), request);
        return true;
    }

    @Override
    public RefundStanding queryRefund(RefundRequest request, Duration deadline) {
        return fault(deadline)
                .<RefundStanding>map(RefundStanding.Unavailable::new)
                .orElseGet(() -> refunds.containsKey(request.key()) ? refunded(request) : new RefundStanding.Missing());
    }

    private RefundStanding refunded(RefundRequest request) {
        return refundsWait
                ? new RefundStanding.Underway()
                : new RefundStanding.Refunded("R" + request.key(), clock.instant());
    }

    @Override
    public Bill bill(LocalDate day, Duration deadline) {
        return fault(deadline)
                .<Bill>map(Bill.Unavailable::new)
                .orElseGet(() -> bills.getOrDefault(day, new Bill.NotYet()));
    }

    @Override
    public Heard hear(RawNotice notice) {
        String[] parts = new String(notice.body(), UTF_8).split("\\|", -1);
        String signature = notice.header("x-signature").orElse("");
        if (parts.length != 6
                || !MessageDigest.isEqual(mac(notice.body()).getBytes(UTF_8), signature.getBytes(UTF_8))) {
            return new Heard.Forged("the signature does not fit");
        }
        if (Duration.between(Instant.parse(parts[5]), notice.received()).compareTo(OLDEST) > 0) {
            return new Heard.Forged("too old");
        }
        Standing.Paid paid = new Standing.Paid(parts[2], new Money(Long.parseLong(parts[3])), Instant.parse(parts[4]));
        return new Heard.OfPayment(parts[0], parts[1], paid);
    }

    @Override
    public NoticeAnswer answer(boolean taken) {
        return taken ? new NoticeAnswer(200, "text/plain", "success") : new NoticeAnswer(400, "text/plain", "fail");
    }

    private static Standing standing(@Nullable Trade trade) {
        if (trade == null) {
            return new Standing.Missing();
        }
        return trade.paid
                .<Standing>map(paid -> paid)
                .orElseGet(() -> trade.closed ? new Standing.Closed() : new Standing.Open());
    }

    private Optional<String> fault(Duration deadline) {
        boolean late = mode == PeerMode.SLOW && pause.compareTo(deadline) > 0;
        boolean away = mode == PeerMode.DOWN || mode == PeerMode.SILENT;
        return away || late || deadline.isZero() ? Optional.of("the other side does not answer") : Optional.empty();
    }

    private RawNotice signed(String text) {
        byte[] body = text.getBytes(UTF_8);
        return new RawNotice("POST", "", Map.of("x-signature", List.of(mac(body))), body, "192.0.2.1", clock.instant());
    }

    private static String mac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
