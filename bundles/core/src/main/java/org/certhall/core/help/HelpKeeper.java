package org.certhall.core.help;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.help.HelpCentre;
import org.certhall.api.help.HelpTopic;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.Subscription;
import org.certhall.core.signal.ChangeSignal;
import org.certhall.core.signal.Listeners;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the bundles with the header {@code CertHall-Help}. They are looked at on one thread of its own, which each
 * time sees how things are now.
 */
@Component(immediate = true)
public final class HelpKeeper implements HelpCentre {
    static final String HEADER = "CertHall-Help";
    private static final String SOURCE = "help";
    private static final Duration GATHER = Duration.ofMillis(50);
    private static final int ALL_STATES =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;
    private static final Logger LOG = LoggerFactory.getLogger(HelpKeeper.class);

    private final PlugInRegistry registry;
    private final Listeners<HelpCentre> listeners = new Listeners<>();
    private final ChangeSignal signal = new ChangeSignal("certhall-help", GATHER, this::look);
    private final BundleTracker<Bundle> tracker;
    private Map<Bundle, Read> read = Map.of();
    private volatile TopicShelf shelf = new TopicShelf(List.of());

    /** What a bundle brought in one version of its content. */
    private record Read(long content, List<BroughtTopic> topics) {}

    @Activate
    public HelpKeeper(BundleContext context, @Reference PlugInRegistry registry) {
        this.registry = registry;
        this.tracker = new Tracker(context);
    }

    @Activate
    void open() {
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
        signal.close();
        registry.withdraw(SOURCE);
    }

    @Override
    public List<HelpTopic.Group> groups() {
        return shelf.groups();
    }

    @Override
    public Optional<HelpTopic> topic(String id) {
        return shelf.topic(id);
    }

    @Override
    public List<HelpTopic.Hit> search(String text, Locale locale, int limit) {
        return shelf.search(text, locale, limit);
    }

    @Override
    public Subscription subscribe(Runnable changed) {
        return listeners.subscribe(centre -> changed.run());
    }

    private void look() {
        Map<Bundle, Read> now = new HashMap<>();
        Bundle[] tracked = tracker.getBundles();
        for (Bundle bundle : tracked == null ? new Bundle[0] : tracked) {
            Read known = read.get(bundle);
            long content = bundle.getLastModified();
            now.put(bundle, known != null && known.content() == content ? known : read(bundle, content));
        }
        read = now;
        show(now.values().stream()
                .map(Read::topics)
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(brought -> brought.bundle().getBundleId()))
                .toList());
    }

    /** Reads a bundle; one whose content is just being exchanged is looked at again when that is done. */
    private static Read read(Bundle bundle, long content) {
        try {
            String folder = bundle.getHeaders("").get(HEADER);
            return new Read(content, folder == null ? List.of() : new TopicFiles(bundle, folder).read());
        } catch (RuntimeException changing) {
            LOG.debug("{} is changing", bundle, changing);
            return new Read(-1, List.of());
        }
    }

    private void show(List<BroughtTopic> brought) {
        Map<String, BroughtTopic> inService = new HashMap<>();
        List<PlugIn> listed = new ArrayList<>();
        List<HelpTopic> topics = new ArrayList<>();
        for (BroughtTopic each : brought) {
            HelpTopic topic = each.topic();
            if (each.bundle().getState() != Bundle.ACTIVE) {
                listed.add(each.listed(
                        PlugInState.STOPPED,
                        Reasons.say("stopped", Long.toString(each.bundle().getBundleId()))));
            } else if (topic == null) {
                listed.add(each.listed(PlugInState.BROKEN, each.reason()));
            } else {
                BroughtTopic earlier = inService.putIfAbsent(topic.id(), each);
                if (earlier == null) {
                    topics.add(topic);
                    listed.add(each.listed(PlugInState.ACTIVE, ""));
                } else {
                    listed.add(each.listed(PlugInState.BROKEN, duplicate(earlier)));
                }
            }
        }
        shelf = new TopicShelf(topics);
        registry.publish(SOURCE, listed);
        listeners.tell(this);
    }

    private static String duplicate(BroughtTopic earlier) {
        Bundle bundle = earlier.bundle();
        return Reasons.say(
                "duplicate",
                earlier.id().id(),
                String.valueOf(bundle.getSymbolicName()),
                Long.toString(bundle.getBundleId()));
    }

    private final class Tracker extends BundleTracker<Bundle> {
        Tracker(BundleContext context) {
            super(context, ALL_STATES, null);
        }

        @Override
        public @Nullable Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
            if (bundle.getHeaders("").get(HEADER) == null) {
                return null;
            }
            signal.raise();
            return bundle;
        }

        @Override
        public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
            signal.raise();
        }

        @Override
        public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
            signal.raise();
        }
    }
}
