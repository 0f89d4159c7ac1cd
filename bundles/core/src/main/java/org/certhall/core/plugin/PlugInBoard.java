package org.certhall.core.plugin;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.value.Subscription;
import org.certhall.core.signal.ChangeSignal;
import org.certhall.core.signal.Listeners;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Keeps what every source published and shows it as one list. */
@Component
public final class PlugInBoard implements PlugInRegistry {
    private static final Comparator<PlugIn> ORDER =
            Comparator.comparing(PlugIn::id).thenComparing(PlugIn::state).thenComparing(PlugIn::bundleId);

    private final Listeners<PlugInRegistry> listeners = new Listeners<>();
    private final ChangeSignal signal =
            new ChangeSignal("certhall-plug-ins", Duration.ofMillis(20), () -> listeners.tell(this));
    private final Map<String, List<PlugIn>> sources = new HashMap<>();
    private @Nullable View view;

    @Activate
    public PlugInBoard() {}

    /** Ends telling. */
    @Deactivate
    public void close() {
        signal.close();
    }

    @Override
    public void publish(String source, List<PlugIn> plugIns) {
        List<PlugIn> copy = List.copyOf(plugIns);
        synchronized (sources) {
            if (copy.equals(sources.put(source, copy))) {
                return;
            }
            view = null;
        }
        signal.raise();
    }

    @Override
    public void withdraw(String source) {
        synchronized (sources) {
            if (sources.remove(source) == null) {
                return;
            }
            view = null;
        }
        signal.raise();
    }

    @Override
    public List<PlugIn> plugIns() {
        return view().plugIns();
    }

    @Override
    public Set<PlugInId> usersOf(PlugInId id) {
        return view().users().getOrDefault(id, Set.of());
    }

    @Override
    public Subscription subscribe(Runnable changed) {
        return listeners.subscribe(registry -> changed.run());
    }

    private View view() {
        synchronized (sources) {
            if (view == null) {
                view = View.of(sources.values().stream()
                        .flatMap(List::stream)
                        .sorted(ORDER)
                        .toList());
            }
            return view;
        }
    }

    /** The list of one moment with its reverse index. */
    private record View(List<PlugIn> plugIns, Map<PlugInId, Set<PlugInId>> users) {
        static View of(List<PlugIn> plugIns) {
            Map<PlugInId, Set<PlugInId>> users = new HashMap<>();
            for (PlugIn plugIn : plugIns) {
                for (PlugInId needed : plugIn.needs()) {
                    users.computeIfAbsent(needed, id -> new TreeSet<>()).add(plugIn.id());
                }
            }
            users.replaceAll((id, set) -> Collections.unmodifiableSet(set));
            return new View(plugIns, users);
        }
    }
}
