package org.certhall.api.plugin;

import java.util.List;
import java.util.Set;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;

/** The entry of a plug-in that speaks for itself, such as a gateway; it may be written before the list is there. */
public final class PlugInEntry {
    private final PlugIn idle;
    private PlugIn entry;
    private @Nullable PlugInRegistry registry;

    /**
     * Starts out waiting.
     *
     * @param bundle symbolic name of the bundle that brings the plug-in
     */
    public PlugInEntry(PlugInId id, LocalisedText name, String version, String bundle, long bundleId) {
        idle = new PlugIn(id, name, version, PlugInState.WAITING, "", bundle, bundleId, Set.of());
        entry = idle;
    }

    /** Writes state and reason. */
    public synchronized void show(PlugInState state, String reason) {
        entry = new PlugIn(
                idle.id(), idle.name(), idle.version(), state, reason, idle.bundle(), idle.bundleId(), idle.needs());
        publish();
    }

    /** Takes the list that has come. */
    public synchronized void attach(PlugInRegistry list) {
        registry = list;
        publish();
    }

    /** Forgets a list that goes. */
    public synchronized void detach(PlugInRegistry list) {
        if (list.equals(registry)) {
            registry = null;
        }
    }

    /** Takes the entry out of the list, for good. */
    public synchronized void withdraw() {
        if (registry != null) {
            registry.withdraw(idle.id().toString());
            registry = null;
        }
    }

    private void publish() {
        if (registry != null) {
            registry.publish(idle.id().toString(), List.of(entry));
        }
    }
}
