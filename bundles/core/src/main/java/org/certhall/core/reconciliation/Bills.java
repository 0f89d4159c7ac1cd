package org.certhall.core.reconciliation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.finance.ChannelDay;
import org.certhall.api.payment.Bill;
import org.certhall.core.payment.Flags;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The bills, each asked for and kept within the transaction of who has reason to. */
@Component(service = Bills.class)
public final class Bills {
    static final String KIND = "bill.fetch";

    /** How far the days reach that a bill may explain. */
    private static final int REACH = 31;

    private final WorkQueue work;
    private final Comparison comparison;
    private final Flags flags;
    private final FinanceNews news;
    private final Clock clock;

    @Activate
    public Bills(
            @Reference WorkQueue work,
            @Reference Comparison comparison,
            @Reference Flags flags,
            @Reference FinanceNews news) {
        this(work, comparison, flags, news, Clock.systemUTC());
    }

    Bills(WorkQueue work, Comparison comparison, Flags flags, FinanceNews news, Clock clock) {
        this.work = work;
        this.comparison = comparison;
        this.flags = flags;
        this.news = news;
        this.clock = clock;
    }

    Optional<BillDay> find(EntityManager entities, ChannelDay.Place place) {
        return entities.createQuery(
                        "select b from BillDay b where b.channel = :channel and b.day = :day", BillDay.class)
                .setParameter("channel", place.channel())
                .setParameter("day", place.day())
                .getResultStream()
                .findFirst();
    }

    /** Gives the last day for which a channel's bill was asked for. */
    Optional<LocalDate> last(EntityManager entities, String channel) {
        return Optional.ofNullable(
                entities.createQuery("select max(b.day) from BillDay b where b.channel = :channel", LocalDate.class)
                        .setParameter("channel", channel)
                        .getSingleResult());
    }

    /** Has a bill fetched for the first time. */
    void begin(EntityManager entities, String channel, LocalDate day) {
        BillDay bill = new BillDay(channel, day, clock.instant());
        entities.persist(bill);
        put(entities, bill);
    }

    /** Has a bill fetched at once, though it may have been read before or be waited for. */
    void fetch(EntityManager entities, BillDay bill) {
        entities.lock(bill, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(bill);
        if (bill.asked()) {
            bill.await(ChannelDay.Hitch.NONE, "", clock.instant());
            work.revive(entities, KIND, bill.workKey());
        } else {
            bill.ask(clock.instant());
            put(entities, bill);
        }
        news.follow();
    }

    private void put(EntityManager entities, BillDay bill) {
        byte[] id = Long.toString(bill.id()).getBytes(US_ASCII);
        work.put(entities, WorkItem.of(KIND, bill.workKey(), clock.instant(), id));
        news.follow();
    }

    /** Notes why a bill does not come. */
    void await(EntityManager entities, long id, ChannelDay.Hitch why, String reason) {
        BillDay bill = entities.find(BillDay.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (bill.asked() && bill.await(why, reason, clock.instant())) {
            news.follow();
        }
    }

    /** Keeps what a channel has told, in place of what it told before, and compares all that it may explain. */
    void keep(EntityManager entities, String channel, LocalDate day, Bill.Lines told) {
        NavigableMap<LocalDate, BillDay> bills = lock(entities, channel, day);
        BillDay bill = Objects.requireNonNull(bills.get(day));
        Instant now = clock.instant();
        entities.createQuery("delete from BillLine l where l.bill = :bill")
                .setParameter("bill", bill.id())
                .executeUpdate();
        told.lines().forEach(line -> entities.persist(new BillLine(bill, line)));
        bill.read(now);
        Set<LocalDate> touched = new TreeSet<>(flags.days(entities, channel));
        touched.add(day.minusDays(1));
        touched.add(day);
        touched.add(day.plusDays(1));
        touched.forEach(each -> Optional.ofNullable(bills.get(each))
                .filter(BillDay::isRead)
                .ifPresent(read -> comparison.compare(entities, read, bills, now)));
        news.follow();
    }

    /** Locks the bills around a day, always in the same order, so that two days can be read at once. */
    private static NavigableMap<LocalDate, BillDay> lock(EntityManager entities, String channel, LocalDate day) {
        NavigableMap<LocalDate, BillDay> bills = new TreeMap<>();
        entities.createQuery(
                        "select b from BillDay b where b.channel = :channel and b.day between :first and :last"
                                + " order by b.day",
                        BillDay.class)
                .setParameter("channel", channel)
                .setParameter("first", day.minusDays(REACH))
                .setParameter("last", day.plusDays(REACH))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(bill -> bills.put(bill.day(), bill));
        return bills;
    }
}
