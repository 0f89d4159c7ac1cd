package org.certhall.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.certhall.api.access.SessionToken;
import org.certhall.api.account.SessionEnds;
import org.certhall.api.value.Subscription;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the news that sessions have ended, on whichever node, to their pages: looks every second while somebody listens. */
@Component(service = {SessionEnds.class, SessionNews.class})
public final class SessionNews implements SessionEnds {
    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** Ends are looked for this far back again: other nodes' clocks differ, and their transactions take time. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private static final Duration SWEEP = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(SessionNews.class);

    private final UnitOfWork units;
    private final Sessions sessions;
    private final Clock clock;
    private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, SessionNews::daemon, new ThreadPoolExecutor.DiscardPolicy());
    private Instant read;
    private Instant nextSweep = Instant.MIN;

    @Activate
    public SessionNews(@Reference UnitOfWork units, @Reference Sessions sessions) {
        this(units, sessions, Clock.systemUTC());
        executor.scheduleWithFixedDelay(this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Makes one that looks only when it is told to. */
    SessionNews(UnitOfWork units, Sessions sessions, Clock clock) {
        this.units = units;
        this.sessions = sessions;
        this.clock = clock;
        this.read = clock.instant();
    }

    @Deactivate
    void close() {
        executor.shutdown();
    }

    @Override
    public Subscription whenEnded(SessionToken token, Runnable ended) {
        String name = Secrets.name(token.value());
        Listener listener = new Listener(ended);
        listeners.computeIfAbsent(name, key -> ConcurrentHashMap.newKeySet()).add(listener);
        executor.execute(() -> tellIfOver(token, name));
        return () -> listeners.computeIfPresent(name, (key, present) -> {
            present.remove(listener);
            return present.isEmpty() ? null : present;
        });
    }

    /** Tells this node's pages of what has just been committed; other nodes find it by themselves. */
    public void spread() {
        executor.execute(this::look);
    }

    /** Looks once. */
    synchronized void look() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            Instant now = clock.instant();
            if (!now.isBefore(nextSweep)) {
                units.perform(sessions::sweep);
                nextSweep = now.plus(SWEEP);
            }
            ended(read.minus(OVERLAP)).forEach(hash -> tell(HexFormat.of().formatHex(hash)));
            read = now;
        } catch (PersistenceFailure away) {
            LOG.debug("The ends of sessions could not be read", away);
        } catch (RuntimeException unexpected) {
            LOG.error("The ends of sessions could not be read", unexpected);
        }
    }

    private List<byte[]> ended(Instant since) {
        return units.read(entities -> entities.createQuery(
                        "select s.tokenHash from AccountSession s where s.ended >= :since", byte[].class)
                .setParameter("since", since)
                .getResultList());
    }

    private void tellIfOver(SessionToken token, String name) {
        try {
            if (units.read(entities -> sessions.open(entities, token).isEmpty())) {
                tell(name);
            }
        } catch (PersistenceFailure away) {
            LOG.debug("A session could not be read", away);
        }
    }

    private void tell(String name) {
        Set<Listener> told = listeners.remove(name);
        if (told != null) {
            told.forEach(Listener::tell);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "certhall-session-ends");
        thread.setDaemon(true);
        return thread;
    }

    /** A listener by identity: the same callback may wait twice. */
    private static final class Listener {
        private final Runnable ended;

        Listener(Runnable ended) {
            this.ended = ended;
        }

        void tell() {
            try {
                ended.run();
            } catch (RuntimeException failed) {
                LOG.warn("A page could not be told that its session has ended", failed);
            }
        }
    }
}
