package org.certhall.web.portal.installed;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The few threads on which open pages are told of changes; one slow view does not hold up the others. */
@Component(service = PortalThreads.class)
public final class PortalThreads implements Executor {
    private static final int THREADS = 4;
    private final Logger logger = LoggerFactory.getLogger(getClass());
    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, this::thread);

    @Override
    public void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException stopping) {
            logger.debug("the portal is stopping; a change is not announced", stopping);
        }
    }

    @Deactivate
    void stop() {
        threads.shutdownNow();
    }

    private Thread thread(Runnable task) {
        Thread thread = new Thread(task, "portal-changes-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
