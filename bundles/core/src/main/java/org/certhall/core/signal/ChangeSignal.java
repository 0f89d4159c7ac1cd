package org.certhall.core.signal;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an action once after a burst of changes, on a thread of its own.
 *
 * <p>A slow action is followed by a pause four times as long, so that a stream of 10,000 changes costs a bounded share
 * of a processor rather than 10,000 runs.
 */
public final class ChangeSignal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeSignal.class);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final ScheduledThreadPoolExecutor executor;
    private final AtomicBoolean raised = new AtomicBoolean();
    private final Runnable action;
    private final long gather;
    private volatile long pause;

    /**
     * @param thread name of the thread
     * @param gather how long further changes are gathered after the first one
     */
    public ChangeSignal(String thread, Duration gather, Runnable action) {
        this.action = action;
        this.gather = gather.toNanos();
        this.pause = this.gather;
        this.executor = new ScheduledThreadPoolExecutor(
                1, task -> daemon(thread, task), new ThreadPoolExecutor.DiscardPolicy());
        this.executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Says that something has changed; does nothing after {@link #close}. */
    public void raise() {
        if (raised.compareAndSet(false, true)) {
            executor.schedule(this::run, pause, TimeUnit.NANOSECONDS);
        }
    }

    private void run() {
        raised.set(false);
        long start = System.nanoTime();
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("A change could not be told", e);
        } finally {
            pause = Math.min(LONGEST_PAUSE, Math.max(gather, 4 * (System.nanoTime() - start)));
        }
    }

    /** Ends telling; an action that is just running is waited for, a little while. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("A change is still being told");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
