package org.certhall.core.challenge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes out rows whose time is over, every few minutes; any number of nodes may do so at once. */
@Component(
        service = {},
        immediate = true)
public final class ChallengeSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(ChallengeSweeper.class);
    private static final long MINUTES = 5;
    private static final List<String> ROWS = List.of("Allowance", "SentCode", "SpentCaptcha");

    private final UnitOfWork units;
    private final Clock clock;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(ChallengeSweeper::daemon);

    @Activate
    public ChallengeSweeper(@Reference UnitOfWork units) {
        this(units, Clock.systemUTC());
        executor.scheduleWithFixedDelay(this::attempt, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    ChallengeSweeper(UnitOfWork units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        executor.shutdownNow();
    }

    /** Gives the number of rows taken out. */
    int sweep() {
        Instant now = clock.instant();
        return ROWS.stream()
                .mapToInt(row ->
                        units.write(entities -> entities.createQuery("delete from " + row + " r where r.expires < :now")
                                .setParameter("now", now)
                                .executeUpdate()))
                .sum();
    }

    private void attempt() {
        try {
            sweep();
        } catch (PersistenceFailure later) {
            LOG.debug("Old challenges stay until the next round", later);
        } catch (RuntimeException unexpected) {
            LOG.error("Old challenges could not be taken out", unexpected);
        }
    }

    private static Thread daemon(Runnable runnable) {
        Thread thread = new Thread(runnable, "certhall-challenge-sweeper");
        thread.setDaemon(true);
        return thread;
    }
}
