package org.certhall.core.support;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.certhall.api.support.SupportDesk.State;
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

/** Tells open desks of messages that came or changed, on whichever node; looks only while somebody listens. */
@Component(service = SupportNews.class)
public final class SupportNews {
    private static final int PERIOD_SECONDS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(SupportNews.class);

    private final UnitOfWork units;
    private final Listeners<Boolean> listeners = new Listeners<>();
    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, SupportNews::daemon, new ThreadPoolExecutor.DiscardPolicy());
    private Optional<Picture> seen = Optional.empty();

    /** What a change leaves a trace in. */
    private record Picture(long open, Optional<Instant> last) {}

    @Activate
    public SupportNews(@Reference UnitOfWork units) {
        this.units = units;
        executor.scheduleWithFixedDelay(this::look, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        executor.shutdown();
    }

    Subscription subscribe(Runnable changed) {
        return listeners.subscribe(news -> changed.run());
    }

    /** Tells this node's desks of what has just been committed; other nodes find it by themselves. */
    void spread() {
        executor.execute(() -> listeners.tell(true));
    }

    private void look() {
        if (listeners.isEmpty()) {
            seen = Optional.empty();
            return;
        }
        try {
            Optional<Picture> now = Optional.of(picture());
            if (!now.equals(seen)) {
                seen = now;
                listeners.tell(true);
            }
        } catch (PersistenceFailure away) {
            LOG.debug("Messages to the desk could not be looked at", away);
        } catch (RuntimeException unexpected) {
            LOG.error("Messages to the desk could not be looked at", unexpected);
        }
    }

    private Picture picture() {
        return units.read(entities -> new Picture(
                entities.createQuery("select count(m) from SupportMessage m where m.state = :open", Long.class)
                        .setParameter("open", State.OPEN)
                        .getSingleResult(),
                Optional.ofNullable(entities.createQuery("select max(m.changed) from SupportMessage m", Instant.class)
                        .getSingleResult())));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "certhall-support-news");
        thread.setDaemon(true);
        return thread;
    }
}
