package org.certhall.core.persistence;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
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

    /**
     * Takes a large task in turns, so that no transaction is long, and gives how much was done in all.
     *
     * @param batch what a turn does at most; one that does less is the last
     */
    public static int inBatches(int batch, IntSupplier turn) {
        int all = 0;
        int done;
        do {
            done = turn.getAsInt();
            all += done;
        } while (done == batch);
        return all;
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
