package org.certhall.core.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.certhall.api.finance.BillEntry.Outcome;
import org.certhall.api.payment.Bill;
import org.certhall.core.payment.Bookings;
import org.certhall.core.payment.Bookings.Booking;
import org.certhall.core.payment.Difference;
import org.certhall.core.payment.Flags;
import org.certhall.core.payment.PaymentFlag;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Holds a bill against the hall's own books, as often as one likes with the same result. Numbers are unique whatever the
 * day, so that a line is known or unknown by its number; what the hall has is missed in all bills and not in its own day's
 * alone, since a channel's day may begin at another hour.
 */
@Component(service = Comparison.class)
public final class Comparison {
    private static final int AT_ONCE = 1_000;

    /** What was booked so near to midnight may stand in the neighbouring day's bill. */
    private static final Duration NEAR = Duration.ofHours(1);

    private static final Set<Outcome> DIFFERENCES = Set.of(Outcome.LONG, Outcome.SHORT, Outcome.AMOUNT_DIFFERS);

    private final Bookings bookings;
    private final Flags flags;

    /** What tells a line from all others of a channel. */
    private record Number(Bill.Kind subject, String key, String trade) {
        /** The channel has one number for a payment and its refunds, or one for each: the hall's number decides. */
        static Number of(Bill.Kind subject, String key, String trade) {
            return new Number(subject, key, subject == Bill.Kind.PAYMENT ? trade : "");
        }
    }

    @Activate
    public Comparison(@Reference Bookings bookings, @Reference Flags flags) {
        this.bookings = bookings;
        this.flags = flags;
    }

    /** @param bills those around it, by day */
    void compare(EntityManager entities, BillDay bill, Map<LocalDate, BillDay> bills, Instant now) {
        entities.createQuery("delete from BillLine l where l.bill = :bill and l.amount is null")
                .setParameter("bill", bill.id())
                .executeUpdate();
        List<BillLine> lines = lines(entities, bill);
        judge(entities, bill, lines);
        List<BillLine> all = new ArrayList<>(lines);
        missed(entities, bill).forEach(booking -> {
            Outcome outcome = mayCome(booking, bill, bills) ? Outcome.AWAITED : Outcome.SHORT;
            BillLine line = new BillLine(bill, booking, outcome);
            entities.persist(line);
            all.add(line);
        });
        raise(entities, bill, all);
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        all.forEach(line -> counts.merge(line.outcome(), 1, Integer::sum));
        bill.compared(counts, now);
    }

    private static List<BillLine> lines(EntityManager entities, BillDay bill) {
        return entities.createQuery("select l from BillLine l where l.bill = :bill order by l.id", BillLine.class)
                .setParameter("bill", bill.id())
                .getResultList();
    }

    private void judge(EntityManager entities, BillDay bill, List<BillLine> lines) {
        Set<Number> seen = new HashSet<>();
        for (Bill.Kind subject : Bill.Kind.values()) {
            List<BillLine> some =
                    lines.stream().filter(line -> line.subject() == subject).toList();
            Map<String, Booking> known = bookings.find(
                    entities,
                    bill.channel(),
                    subject,
                    some.stream().map(BillLine::key).toList());
            for (BillLine line : some) {
                Optional<Booking> booking = Optional.ofNullable(known.get(line.key()));
                boolean first = seen.add(Number.of(line.subject(), line.key(), line.trade()));
                line.judge(first ? outcome(line, booking) : Outcome.LONG, booking);
            }
        }
    }

    private static Outcome outcome(BillLine line, Optional<Booking> booking) {
        boolean known = booking.filter(Booking::booked)
                .filter(own -> line.subject() == Bill.Kind.REFUND || own.trade().equals(line.trade()))
                .isPresent();
        if (!known) {
            return Outcome.LONG;
        }
        return booking.map(Booking::amount).equals(line.amount()) ? Outcome.MATCH : Outcome.AMOUNT_DIFFERS;
    }

    /** Gives what the hall has booked on the day and no bill of the channel has. */
    private List<Booking> missed(EntityManager entities, BillDay bill) {
        List<Booking> own =
                bookings.between(entities, bill.channel(), ChinaDay.begin(bill.day()), ChinaDay.end(bill.day()));
        Set<Number> told = new HashSet<>();
        for (int from = 0; from < own.size(); from += AT_ONCE) {
            List<String> keys = own.subList(from, Math.min(own.size(), from + AT_ONCE)).stream()
                    .map(Booking::key)
                    .toList();
            told.addAll(told(entities, bill.channel(), keys));
        }
        return own.stream()
                .filter(booking -> !told.contains(Number.of(booking.subject(), booking.key(), booking.trade())))
                .toList();
    }

    private static List<Number> told(EntityManager entities, String channel, Collection<String> keys) {
        return entities.createQuery(
                        "select l from BillLine l, BillDay b where b.id = l.bill and b.channel = :channel"
                                + " and l.key in :keys and l.amount is not null",
                        BillLine.class)
                .setParameter("channel", channel)
                .setParameter("keys", keys)
                .getResultStream()
                .map(line -> Number.of(line.subject(), line.key(), line.trade()))
                .toList();
    }

    /** Tells whether the bill of the day before or after may have it, and has not been read. */
    private static boolean mayCome(Booking booking, BillDay bill, Map<LocalDate, BillDay> bills) {
        Instant begin = ChinaDay.begin(bill.day());
        Instant end = ChinaDay.end(bill.day());
        BillDay before = bills.get(bill.day().minusDays(1));
        BillDay after = bills.get(bill.day().plusDays(1));
        boolean early = booking.at().isBefore(begin.plus(NEAR));
        boolean late = !booking.at().isBefore(end.minus(NEAR));
        return late && (after == null || !after.isRead()) || early && before != null && !before.isRead();
    }

    /** What was put aside when the channel told of it needs no second task. */
    private void raise(EntityManager entities, BillDay bill, List<BillLine> lines) {
        List<BillLine> differing = lines.stream()
                .filter(line -> DIFFERENCES.contains(line.outcome()))
                .toList();
        Set<String> known = flags.known(
                entities,
                bill.channel(),
                differing.stream().map(BillLine::trade).collect(Collectors.toSet()));
        List<Difference> differences = differing.stream()
                .filter(line -> line.subject() == Bill.Kind.REFUND || !known.contains(line.trade()))
                .map(line -> difference(bill, line))
                .toList();
        differences.forEach(difference -> flags.raise(entities, difference));
        flags.explain(
                entities,
                bill.channel(),
                bill.day(),
                differences.stream().map(Difference::id).collect(Collectors.toSet()));
    }

    private static Difference difference(BillDay bill, BillLine line) {
        return new Difference(
                PaymentFlag.Kind.valueOf(line.outcome().name()),
                line.subject(),
                bill.channel(),
                bill.day(),
                line.reference(),
                line.amount().or(line::own).orElseThrow(),
                line.amount().isPresent() ? line.own() : Optional.empty(),
                line.order());
    }
}
