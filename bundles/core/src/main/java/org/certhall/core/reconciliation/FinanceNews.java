package org.certhall.core.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;
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
 * Tells the pages of finance of changes: of those made here as soon as they are committed, of all others by looking as long
 * as anybody listens.
 */
@Component(service = FinanceNews.class)
public final class FinanceNews {
    private static final Logger LOG = LoggerFactory.getLogger(FinanceNews.class);
    private static final long PERIOD_MILLIS = 1000;

    private final UnitOfWork units;
    private final Listeners<Boolean> listeners = new Listeners<>();
    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, FinanceNews::daemon, new ThreadPoolExecutor.DiscardPolicy());
    private Optional<List<Object>> seen = Optional.empty();

    @Activate
    public FinanceNews(@Reference UnitOfWork units) {
        this.units = units;
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
            List<Object> now = units.read(FinanceNews::standing);
            boolean changed = seen.isPresent() && !seen.get().equals(now);
            seen = Optional.of(now);
            if (changed) {
                listeners.tell(true);
            }
        } catch (PersistenceFailure away) {
            LOG.debug("Changes of finance cannot be seen now", away);
        } catch (RuntimeException unexpected) {
            LOG.error("Changes of finance cannot be seen", unexpected);
        }
    }

    /** A change may be committed later than a newer one, but then the open ones are more or fewer. */
    private static List<Object> standing(EntityManager entities) {
        List<Object> standing = new ArrayList<>();
        standing.add(latest(entities, "select max(f.changed) from PaymentFlag f"));
        standing.add(latest(entities, "select max(b.changed) from BillDay b"));
        standing.add(entities.createQuery("select count(f) from PaymentFlag f where f.settled is null", Long.class)
                .getSingleResult());
        return standing;
    }

    private static Instant latest(EntityManager entities, String query) {
        return Optional.ofNullable(entities.createQuery(query, Instant.class).getSingleResult())
                .orElse(Instant.EPOCH);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "certhall-finance-news");
        thread.setDaemon(true);
        return thread;
    }
}
