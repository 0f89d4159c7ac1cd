package org.certhall.core.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.certhall.api.access.Caller;
import org.certhall.api.finance.Figures;
import org.certhall.api.value.Money;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.payment.Bookings;
import org.certhall.core.payment.Channels;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was taken and given back, summed up by the database. */
@Component(service = Unguarded.class)
public final class FiguresDesk implements Figures, Unguarded {
    /** China has been eight hours ahead all through the year since 1992, so that its days can be counted in any database. */
    private static final String DAY = "cast(floor((extract(epoch from %s) + 28800) / 86400) as bigint) as epoch_day";

    private static final String TAKEN = "select d.epoch_day, d.channel, sum(d.amount), count(*) from (select "
            + DAY.formatted("a.paid") + ", a.channel, a.amount from payment_attempt a"
            + " where a.state = 'PAID' and a.paid >= :begin and a.paid < :finish) d group by d.epoch_day, d.channel";
    private static final String RETURNED = "select d.epoch_day, d.channel, sum(d.amount), count(*) from (select "
            + DAY.formatted("r.changed") + ", a.channel, r.amount from payment_refund r"
            + " join payment_attempt a on a.id = r.attempt_id"
            + " where r.state = 'REFUNDED' and r.changed >= :begin and r.changed < :finish) d"
            + " group by d.epoch_day, d.channel";

    private final UnitOfWork units;
    private final Channels channels;
    private final Bookings bookings;

    private record Place(LocalDate day, String channel) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byDay = day.compareTo(other.day);
            return byDay == 0 ? channel.compareTo(other.channel) : byDay;
        }
    }

    private record Sum(long fen, long count) {
        static final Sum NOTHING = new Sum(0, 0);
    }

    @Activate
    public FiguresDesk(@Reference UnitOfWork units, @Reference Channels channels, @Reference Bookings bookings) {
        this.units = units;
        this.channels = channels;
        this.bookings = bookings;
    }

    @Override
    public List<DayFigure> of(Caller caller, LocalDate first, LocalDate last) {
        Principal.of(caller);
        LocalDate earliest = last.minusDays(LONGEST_SPAN - 1L);
        LocalDate begin = first.isBefore(earliest) ? earliest : first;
        return units.read(entities -> {
            Map<Place, Sum> taken = sums(entities, TAKEN, begin, last);
            Map<Place, Sum> returned = sums(entities, RETURNED, begin, last);
            Map<Place, Sum> all = new TreeMap<>(returned);
            all.putAll(taken);
            ChannelNames names = new ChannelNames(entities, channels, bookings);
            return all.keySet().stream()
                    .map(place -> figure(
                            place,
                            names,
                            taken.getOrDefault(place, Sum.NOTHING),
                            returned.getOrDefault(place, Sum.NOTHING)))
                    .toList();
        });
    }

    private static DayFigure figure(Place place, ChannelNames names, Sum taken, Sum returned) {
        return new DayFigure(
                place.day,
                place.channel,
                names.of(place.channel),
                new Money(taken.fen),
                taken.count,
                new Money(returned.fen),
                returned.count);
    }

    private static Map<Place, Sum> sums(EntityManager entities, String query, LocalDate first, LocalDate last) {
        Map<Place, Sum> sums = new TreeMap<>();
        List<?> rows = entities.createNativeQuery(query)
                .setParameter("begin", ChinaDay.begin(first))
                .setParameter("finish", ChinaDay.end(last))
                .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            sums.put(
                    new Place(LocalDate.ofEpochDay(number(cells[0])), (String) cells[1]),
                    new Sum(number(cells[2]), number(cells[3])));
        }
        return sums;
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
