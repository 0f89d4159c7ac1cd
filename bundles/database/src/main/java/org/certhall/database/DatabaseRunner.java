package org.certhall.database;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a watch take its steps on a thread of its own. */
final class DatabaseRunner implements AutoCloseable {
    /** Longer than a driver tries to connect. */
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRunner.class);

    private final DatabaseWatch watch;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, task -> new Thread(task, "certhall-database"), new ThreadPoolExecutor.DiscardPolicy());

    DatabaseRunner(DatabaseWatch watch) {
        this.watch = watch;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.execute(this::step);
    }

    private void step() {
        thread.schedule(this::step, watch.step().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends after the step in hand. The thread is not interrupted: a migration in hand is not torn off. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The database is closed while it is still being asked");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        watch.close();
    }
}
