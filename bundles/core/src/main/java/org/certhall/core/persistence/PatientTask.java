package org.certhall.core.persistence;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a task on a thread of its own whenever it is due, and after a failure again until it succeeds. */
public final class PatientTask implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PatientTask.class);

    private final ScheduledThreadPoolExecutor executor;
    private final AtomicBoolean due = new AtomicBoolean();
    private final BooleanSupplier task;

    /**
     * @param pause the time between a failure and the next attempt
     * @param task answers whether it is done; else it is attempted again
     */
    public PatientTask(String thread, Duration pause, BooleanSupplier task) {
        this.task = task;
        executor = new ScheduledThreadPoolExecutor(
                1, runnable -> daemon(thread, runnable), new ThreadPoolExecutor.DiscardPolicy());
        executor.scheduleWithFixedDelay(this::attempt, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Says that there is something to do; does nothing after {@link #close}. */
    public void makeDue() {
        due.set(true);
        executor.execute(this::attempt);
    }

    private void attempt() {
        if (due.compareAndSet(true, false)) {
            boolean done = false;
            try {
                done = task.getAsBoolean();
            } catch (RuntimeException unexpected) {
                LOG.error("A task failed and is tried again", unexpected);
            } finally {
                if (!done) {
                    due.set(true);
                }
            }
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }

    private static Thread daemon(String name, Runnable runnable) {
        Thread thread = new Thread(runnable, name);
        thread.setDaemon(true);
        return thread;
    }
}
