package org.certhall.datafiles.extender;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.certhall.api.data.DataFileKind;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInRegistry;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the data files of bundles with the header {@code CertHall-Data} into services.
 *
 * <p>Bundles and kinds come and go on any thread; all work is done on one thread, which each time looks at how things
 * are now, so that what changes quickly is seen once.
 */
@Component(service = {})
public final class DataFileExtender {
    /** Comma-separated paths in the bundle; the last part of a path may hold {@code *}. */
    static final String HEADER = "CertHall-Data";

    private static final String SOURCE = "data-files";
    private static final int ALL_STATES =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;
    private static final Logger LOG = LoggerFactory.getLogger(DataFileExtender.class);

    /** Discards what comes after {@link #close}: kinds are unbound only then. */
    private final ExecutorService worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "certhall-data-files"),
            new ThreadPoolExecutor.DiscardPolicy());

    private final AtomicInteger queued = new AtomicInteger();
    private final Map<ServiceReference<DataFileKind>, NamedReader> kinds =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final Map<Bundle, PluggedBundle> bundles = new HashMap<>();
    private final ServiceGate gate = new ServiceGate();
    private final PlugInRegistry registry;
    private final BundleTracker<Bundle> tracker;

    private record NamedReader(String name, KindReader reader) {}

    @Activate
    public DataFileExtender(BundleContext context, @Reference PlugInRegistry registry) {
        this.registry = registry;
        this.tracker = new Tracker(context);
    }

    @Activate
    void open() {
        tracker.open();
    }

    @Deactivate
    void close() throws InterruptedException {
        tracker.close();
        worker.execute(() -> {
            bundles.values().forEach(PluggedBundle::withdraw);
            registry.withdraw(SOURCE);
        });
        worker.shutdown();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Data files are still being withdrawn");
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addKind(DataFileKind kind, ServiceReference<DataFileKind> reference) {
        kinds.put(reference, new NamedReader(kind.name(), new KindReader(kind)));
        later(this::followAll);
    }

    void removeKind(ServiceReference<DataFileKind> reference) {
        kinds.remove(reference);
        later(this::followAll);
    }

    /** Queues a piece of work; when the queue has run empty, the list is published once. */
    private void later(Runnable work) {
        queued.incrementAndGet();
        worker.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("A data file could not be followed", e);
            } finally {
                if (queued.decrementAndGet() == 0) {
                    publish();
                }
            }
        });
    }

    private void publish() {
        List<PlugIn> listed =
                bundles.values().stream().flatMap(PluggedBundle::listed).toList();
        registry.publish(SOURCE, listed);
    }

    private void followAll() {
        List.copyOf(bundles.keySet()).forEach(this::follow);
    }

    /** Looks at a bundle; one whose content is just being exchanged is looked at again when that is done. */
    private void follow(Bundle bundle) {
        int state = bundle.getState();
        long content = bundle.getLastModified();
        try {
            look(bundle);
        } catch (RuntimeException e) {
            boolean settled = state == Bundle.ACTIVE && bundle.getState() == Bundle.ACTIVE;
            if (settled && bundle.getLastModified() == content) {
                throw e;
            }
            LOG.debug("{} is changing", bundle, e);
        }
    }

    private void look(Bundle bundle) {
        String header = bundle.getHeaders("").get(HEADER);
        PluggedBundle plugged = bundles.get(bundle);
        if (plugged != null && (header == null || gone(bundle) || plugged.outdated(bundle))) {
            plugged.withdraw();
            bundles.remove(bundle);
            plugged = null;
        }
        if (header != null && !gone(bundle)) {
            if (plugged == null) {
                plugged = new PluggedBundle(bundle, header, gate);
                bundles.put(bundle, plugged);
            }
            plugged.follow(this::reader);
        }
    }

    private static boolean gone(Bundle bundle) {
        return bundle.getState() == Bundle.UNINSTALLED;
    }

    private @Nullable KindReader reader(String kind) {
        return kinds.values().stream()
                .filter(named -> named.name().equals(kind))
                .map(NamedReader::reader)
                .findFirst()
                .orElse(null);
    }

    /** Tells the worker which bundles to look at. */
    private final class Tracker extends BundleTracker<Bundle> {
        Tracker(BundleContext context) {
            super(context, ALL_STATES, null);
        }

        @Override
        public @Nullable Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
            if (bundle.getHeaders("").get(HEADER) == null) {
                return null;
            }
            later(() -> follow(bundle));
            return bundle;
        }

        @Override
        public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
            gate.passThrough();
            later(() -> follow(bundle));
        }

        @Override
        public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
            later(() -> follow(bundle));
        }
    }
}
