package org.certhall.web.portal.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go of the classes of bundles that stopped: at once, and again when the open pages have dropped what was theirs,
 * since a page on its way out may look a class up once more.
 */
@Component(
        service = {},
        immediate = true)
public final class DepartedClasses implements BundleListener {
    private static final int[] SECONDS = {0, 2, 20};
    private static final int STOPPED = BundleEvent.STOPPED | BundleEvent.UNRESOLVED | BundleEvent.UPDATED;

    private final Logger logger = LoggerFactory.getLogger(getClass());
    private final BundleContext context;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "portal-departed-classes");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public DepartedClasses(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    @Deactivate
    void stop() {
        context.removeBundleListener(this);
        sweeper.shutdownNow();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if ((event.getType() & STOPPED) != 0 && event.getBundle() != context.getBundle()) {
            for (int delay : SECONDS) {
                sweeper.schedule(this::sweep, delay, TimeUnit.SECONDS);
            }
        }
    }

    private void sweep() {
        try {
            FlowCaches.forget(DepartedClasses::isGone);
        } catch (ReflectiveOperationException otherVersion) {
            logger.warn("Flow's caches are not where they were; classes of stopped plug-ins stay", otherVersion);
        }
    }

    /** Says whether the class is of a bundle that is stopped, or of a former version of one. */
    private static boolean isGone(Class<?> type) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        if (bundle == null) {
            return false;
        }
        @Nullable BundleWiring wiring = bundle.adapt(BundleWiring.class);
        boolean running = (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
        return !running || wiring == null || wiring.getClassLoader() != type.getClassLoader();
    }
}
