package org.certhall.core.work;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.certhall.api.value.Subscription;
import org.certhall.core.persistence.PersistenceFailure;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work of this node: at once what this node has put into the table, within a second what others have. */
@Component(
        service = {},
        immediate = true)
public final class WorkRunner {
    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(10);
    private static final int PLACES = 8;

    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(named("certhall-work"));
    private final ExecutorService workers = Executors.newFixedThreadPool(PLACES, named("certhall-worker"));
    private final Handlers handlers = new Handlers(PLACES / 2);
    private final AtomicBoolean woken = new AtomicBoolean();
    private final WorkRound round;
    private final Subscription subscription;

    @Activate
    public WorkRunner(@Reference WorkTable table) {
        this(table, Clock.systemUTC(), new SecureRandom(), POLL);
    }

    WorkRunner(WorkTable table, Clock clock, RandomGenerator random, Duration poll) {
        round = new WorkRound(table, handlers, clock, random, workers, PLACES, this::wake);
        subscription = table.subscribe(this::wake);
        poller.scheduleWithFixedDelay(this::run, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        subscription.close();
        try {
            // What has been taken is begun; else it would wait for the end of its lease.
            if (!ended(poller) || !ended(workers)) {
                LOG.info("Work in hand comes again when its lease has run out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdown();
        }
    }

    private static boolean ended(ExecutorService threads) throws InterruptedException {
        threads.shutdown();
        return threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addHandler(WorkHandler handler) {
        handlers.add(handler);
        wake();
    }

    void removeHandler(WorkHandler handler) {
        handlers.remove(handler);
    }

    /** Looks for work at once. */
    private void wake() {
        if (woken.compareAndSet(false, true)) {
            try {
                poller.execute(this::run);
            } catch (RejectedExecutionException closed) {
                LOG.debug("Nobody is left to look for work", closed);
            }
        }
    }

    private void run() {
        woken.set(false);
        try {
            round.run();
        } catch (PersistenceFailure failure) {
            LOG.debug("The table of work cannot be read now: {}", failure.code(), failure);
        } catch (RejectedExecutionException closed) {
            LOG.debug("Work taken last comes again when its lease has run out", closed);
        } catch (RuntimeException unexpected) {
            LOG.error("The table of work could not be read", unexpected);
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
