package org.certhall.pdfpages;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends processes that take too long: by the work they do, so that a busy machine costs nobody his file, and by the clock. */
final class Watchdog implements AutoCloseable {
    private static final long LOOK = 50;

    private final ScheduledExecutorService looking = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "certhall-pdf-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Watches a process until the answer is cancelled.
     *
     * @param work how much processor time it may take
     * @param patience how long it may take in all
     */
    ScheduledFuture<?> watch(Process process, Duration work, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        return looking.scheduleWithFixedDelay(
                () -> {
                    boolean spent = process.info()
                            .totalCpuDuration()
                            .map(used -> used.compareTo(work) > 0)
                            .orElse(false);
                    if (spent || System.nanoTime() > end) {
                        process.destroyForcibly();
                    }
                },
                LOOK,
                LOOK,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
