package org.certhall.web.applicant;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What pages ask for that takes its time, so that nobody waits at a page that stands still. */
public final class Background implements AutoCloseable {
    private static final int THREADS = 4;

    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS, Background::daemon);

    public Background() {
        threads.setRemoveOnCancelPolicy(true);
    }

    /**
     * Asks, and shows the answer on the page; what is thrown is thrown there.
     *
     * @param after how long to wait before; cancelling the answer until then asks nobody
     */
    public <T> Future<?> ask(UI page, Duration after, Supplier<T> question, Consumer<T> answer) {
        return threads.schedule(() -> run(page, question, answer), after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static <T> void run(UI page, Supplier<T> question, Consumer<T> answer) {
        Runnable told;
        try {
            T result = question.get();
            told = () -> answer.accept(result);
        } catch (RuntimeException failure) {
            told = () -> {
                throw failure;
            };
        }
        try {
            page.access(told::run);
        } catch (UIDetachedException gone) {
            // The page was closed meanwhile: nobody is left to be told.
            return;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "certhall-page");
        thread.setDaemon(true);
        return thread;
    }
}
