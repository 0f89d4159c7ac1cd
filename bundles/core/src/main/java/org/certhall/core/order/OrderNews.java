package org.certhall.core.order;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;
import javax.persistence.Tuple;
import org.certhall.api.access.AccountId;
import org.certhall.api.value.Subscription;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.signal.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells owners of changes to their orders: of moves on this node as soon as they are committed, of all others by looking,
 * as long as anybody listens.
 */
@Component(service = {OrderNews.class, OrderFollower.class})
public final class OrderNews implements OrderFollower {
    private static final Logger LOG = LoggerFactory.getLogger(OrderNews.class);
    private static final long PERIOD_MILLIS = 800;

    /** A change becomes visible later than it says, by as long as its transaction takes and as clocks of nodes differ. */
    private static final Duration LATE = Duration.ofSeconds(15);

    private final UnitOfWork units;
    private final Listeners<AccountId> listeners = new Listeners<>();
    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, OrderNews::daemon, new ThreadPoolExecutor.DiscardPolicy());
    private Optional<Set<Change>> seen = Optional.empty();
    private Instant newest = Instant.EPOCH;

    /** What tells a change from others. */
    private record Change(String number, long version, AccountId owner, Instant at) {}

    @Activate
    public OrderNews(@Reference UnitOfWork units) {
        this.units = units;
        executor.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    public void close() {
        executor.shutdown();
    }

    /** Calls back whenever an order of the owner's may have changed, on whichever node. */
    public Subscription subscribe(AccountId owner, Runnable changed) {
        return listeners.subscribe(whose -> {
            if (whose.equals(owner)) {
                changed.run();
            }
        });
    }

    @Override
    public void moved(EntityManager entities, CustomerOrder order, OrderStep step) {
        AccountId owner = order.owner();
        units.afterCommit(() -> executor.execute(() -> listeners.tell(owner)));
    }

    private void look() {
        if (listeners.isEmpty()) {
            seen = Optional.empty();
            return;
        }
        try {
            Set<Change> now = units.read(this::recent);
            seen.ifPresent(before -> {
                Set<AccountId> owners = new HashSet<>();
                now.stream().filter(change -> !before.contains(change)).forEach(change -> owners.add(change.owner()));
                owners.forEach(listeners::tell);
            });
            seen = Optional.of(now);
        } catch (PersistenceFailure away) {
            LOG.debug("Changes of orders cannot be seen now", away);
        } catch (RuntimeException unexpected) {
            LOG.error("Changes of orders cannot be seen", unexpected);
        }
    }

    private Set<Change> recent(EntityManager entities) {
        Instant latest = Optional.ofNullable(
                        entities.createQuery("select max(o.changed) from CustomerOrder o", Instant.class)
                                .getSingleResult())
                .orElse(Instant.EPOCH);
        newest = latest.isAfter(newest) ? latest : newest;
        List<Tuple> rows = entities.createQuery(
                        "select o.number, o.version, o.owner, o.changed from CustomerOrder o where o.changed > :since",
                        Tuple.class)
                .setParameter("since", newest.minus(LATE))
                .getResultList();
        Set<Change> changes = new HashSet<>();
        for (Tuple row : rows) {
            changes.add(new Change(
                    row.get(0, String.class),
                    row.get(1, Long.class),
                    new AccountId(row.get(2, Long.class)),
                    row.get(3, Instant.class)));
        }
        return changes;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "certhall-order-news");
        thread.setDaemon(true);
        return thread;
    }
}
