package org.certhall.core.persistence;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a task again and again on a thread of its own; what fails is tried again at the next turn. */
public final class RegularTask implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegularTask.class);

    private final ScheduledThreadPoolExecutor executor;
    private final String thread;
    private final Runnable task;

    /** @param period the time before the first turn, and between turns */
    public RegularTask(String thread, Duration period, Runnable task) {
        this.thread = thread;
        this.task = task;
        executor = new ScheduledThreadPoolExecutor(1, this::daemon);
        executor.scheduleWithFixedDelay(this::attempt, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt() {
        try {
            task.run();
        } catch (PersistenceFailure later) {
            LOG.debug("{} has to wait for its next turn", thread, later);
        } catch (RuntimeException unexpected) {
            LOG.error("{} failed and waits for its next turn", thread, unexpected);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private Thread daemon(Runnable runnable) {
        Thread made = new Thread(runnable, thread);
        made.setDaemon(true);
        return made;
    }
}
