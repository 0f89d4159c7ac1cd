package org.certhall.core.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;
import javax.persistence.Tuple;
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
 * Tells officers' pages of changes: of those on this node as soon as they are committed, of all others, and of claims that
 * end by themselves, by looking as long as anybody listens.
 */
@Component(service = ReviewNews.class)
public final class ReviewNews {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewNews.class);
    private static final long PERIOD_MILLIS = 1000;

    /** A change becomes visible later than it says, by as long as its transaction takes and as clocks of nodes differ. */
    private static final Duration LATE = Duration.ofSeconds(15);

    private final UnitOfWork units;
    private final Clock clock;
    private final Listeners<Boolean> listeners = new Listeners<>();
    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, ReviewNews::daemon, new ThreadPoolExecutor.DiscardPolicy());
    private Optional<Set<Change>> seen = Optional.empty();
    private Instant newest = Instant.EPOCH;

    /** What tells a change from others. */
    private record Change(String order, long version) {}

    @Activate
    public ReviewNews(@Reference UnitOfWork units) {
        this(units, Clock.systemUTC());
    }

    ReviewNews(UnitOfWork units, Clock clock) {
        this.units = units;
        this.clock = clock;
        executor.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        executor.shutdown();
    }

    Subscription subscribe(Runnable changed) {
        return listeners.subscribe(any -> changed.run());
    }

    /** Tells once the transaction of this thread is committed. */
    void follow() {
        units.afterCommit(() -> executor.execute(() -> listeners.tell(true)));
    }

    private void look() {
        if (listeners.isEmpty()) {
            seen = Optional.empty();
            return;
        }
        try {
            Set<Change> now = units.read(this::recent);
            boolean changed = seen.isPresent() && !seen.get().equals(now);
            seen = Optional.of(now);
            if (changed) {
                listeners.tell(true);
            }
        } catch (PersistenceFailure away) {
            LOG.debug("Changes of reviews cannot be seen now", away);
        } catch (RuntimeException unexpected) {
            LOG.error("Changes of reviews cannot be seen", unexpected);
        }
    }

    private Set<Change> recent(EntityManager entities) {
        Instant latest = Optional.ofNullable(
                        entities.createQuery("select max(r.changed) from ReviewRow r", Instant.class)
                                .getSingleResult())
                .orElse(Instant.EPOCH);
        newest = latest.isAfter(newest) ? latest : newest;
        Set<Change> changes = new HashSet<>();
        for (Tuple row : entities.createQuery(
                        "select r.order, r.version from ReviewRow r where r.changed > :since", Tuple.class)
                .setParameter("since", newest.minus(LATE))
                .getResultList()) {
            changes.add(new Change(row.get(0, String.class), row.get(1, Long.class)));
        }
        changes.add(new Change("claims", claims(entities)));
        return changes;
    }

    private long claims(EntityManager entities) {
        return entities.createQuery(
                        "select count(r) from ReviewRow r where r.stage = :queue and r.heldUntil > :now", Long.class)
                .setParameter("queue", ReviewRow.Stage.QUEUE)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "certhall-review-news");
        thread.setDaemon(true);
        return thread;
    }
}
