package org.certhall.core.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.core.payment.Bookings;
import org.certhall.core.payment.Channels;
import org.certhall.core.persistence.RegularTask;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Has each channel's bill fetched once its day is over, and after a standstill those of all days since. A channel that is
 * not installed gets its days up to its last booking, so that nothing of it is forgotten; any number of nodes may look at
 * once.
 */
@Component(
        service = {},
        immediate = true)
public final class BillCalendar {
    private static final Duration PERIOD = Duration.ofSeconds(10);

    /** Channels keep their bills at least so many days. */
    private static final int LONGEST = 31;

    private final RegularTask task = new RegularTask("certhall-bills", PERIOD, this::look);
    private final UnitOfWork units;
    private final Bills bills;
    private final Bookings bookings;
    private final Channels channels;
    private final Clock clock;
    private Optional<Looked> looked = Optional.empty();

    /** What the outcome depends on. */
    private record Looked(LocalDate yesterday, Set<String> installed) {}

    @Activate
    public BillCalendar(
            @Reference UnitOfWork units,
            @Reference Bills bills,
            @Reference Bookings bookings,
            @Reference Channels channels) {
        this(units, bills, bookings, channels, Clock.systemUTC());
    }

    BillCalendar(UnitOfWork units, Bills bills, Bookings bookings, Channels channels, Clock clock) {
        this.units = units;
        this.bills = bills;
        this.bookings = bookings;
        this.channels = channels;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        task.close();
    }

    /** Asks for what has not been asked for yet; looks once for each day and set of channels. */
    synchronized void look() {
        Looked now = new Looked(
                ChinaDay.today(clock).minusDays(1),
                channels.all().stream().map(PaymentChannel::id).collect(Collectors.toSet()));
        if (looked.filter(now::equals).isEmpty()) {
            units.perform(entities -> ask(entities, now));
            looked = Optional.of(now);
        }
    }

    private void ask(EntityManager entities, Looked now) {
        LocalDate earliest = now.yesterday.minusDays(LONGEST - 1);
        Map<String, Instant> booked = bookings.latest(entities, ChinaDay.begin(earliest));
        Set<String> all = new TreeSet<>(now.installed);
        all.addAll(booked.keySet());
        for (String channel : all) {
            LocalDate last = Optional.ofNullable(booked.get(channel))
                    .filter(latest -> !now.installed.contains(channel))
                    .map(latest -> earlier(ChinaDay.of(latest), now.yesterday))
                    .orElse(now.yesterday);
            LocalDate day = first(entities, channel, now.yesterday);
            if (day.isBefore(earliest)) {
                day = earliest;
            }
            for (; !day.isAfter(last); day = day.plusDays(1)) {
                bills.begin(entities, channel, day);
            }
        }
    }

    private LocalDate first(EntityManager entities, String channel, LocalDate yesterday) {
        return bills.last(entities, channel)
                .map(last -> last.plusDays(1))
                .or(() -> bookings.first(entities, channel).map(ChinaDay::of))
                .map(day -> earlier(day, yesterday.plusDays(1)))
                .orElse(yesterday);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
