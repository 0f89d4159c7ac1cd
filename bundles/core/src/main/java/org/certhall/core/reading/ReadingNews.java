package org.certhall.core.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Tuple;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.Subscription;
import org.certhall.core.persistence.RegularTask;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.signal.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells that papers have been read, whichever node read them; it looks as long as anybody listens. Whoever listens first may be
 * told of a reading that he has seen already.
 */
@Component(service = ReadingNews.class)
public final class ReadingNews {
    private static final Duration PERIOD = Duration.ofMillis(800);

    /** A reading becomes visible later than it says, by as long as its transaction takes and as clocks of nodes differ. */
    private static final Duration LATE = Duration.ofSeconds(15);

    private final UnitOfWork units;
    private final Listeners<OrderNumber> listeners = new Listeners<>();
    private final RegularTask looking = new RegularTask("certhall-reading-news", PERIOD, this::look);
    private Set<Arrival> seen = Set.of();
    private Instant newest = Instant.EPOCH;

    private record Arrival(String document, String order, Instant made) {}

    @Activate
    public ReadingNews(@Reference UnitOfWork units) {
        this.units = units;
    }

    /** Ends telling. */
    @Deactivate
    public void close() {
        looking.close();
    }

    /** Calls back, on a thread of the house, whenever a paper of the order has been read. */
    public Subscription subscribe(OrderNumber order, Runnable arrived) {
        return listeners.subscribe(which -> {
            if (which.equals(order)) {
                arrived.run();
            }
        });
    }

    /** Looks for what is new since it last looked. */
    synchronized void look() {
        if (listeners.isEmpty()) {
            seen = Set.of();
            return;
        }
        Set<Arrival> now = units.read(this::recent);
        Set<Arrival> before = seen;
        seen = now;
        now.stream()
                .filter(arrival -> !before.contains(arrival))
                .map(Arrival::order)
                .distinct()
                .map(OrderNumber::new)
                .forEach(listeners::tell);
    }

    private Set<Arrival> recent(EntityManager entities) {
        Instant latest = Optional.ofNullable(entities.createQuery("select max(r.made) from ReadingRow r", Instant.class)
                        .getSingleResult())
                .orElse(Instant.EPOCH);
        newest = latest.isAfter(newest) ? latest : newest;
        return entities.createQuery(
                        "select r.document, r.order, r.made from ReadingRow r where r.made > :since", Tuple.class)
                .setParameter("since", newest.minus(LATE))
                .getResultStream()
                .map(row -> new Arrival(row.get(0, String.class), row.get(1, String.class), row.get(2, Instant.class)))
                .collect(Collectors.toSet());
    }
}
