package org.certhall.api.plugin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** The entry of a plug-in that speaks for itself, such as a gateway; it may be written before the list is there. */
public final class PlugInEntry {
    private final PlugIn idle;
    private PlugIn entry;
    private @Nullable PlugInRegistry registry;

    /**
     * Starts out waiting.
     *
     * @param bundle brings the plug-in
     */
    public PlugInEntry(PlugInId id, LocalisedText name, Bundle bundle) {
        idle = new PlugIn(
                id,
                name,
                bundle.getVersion().toString(),
                PlugInState.WAITING,
                "",
                bundle.getSymbolicName(),
                bundle.getBundleId(),
                Set.of());
        entry = idle;
    }

    /**
     * Makes what does the plug-in's work; where that fails the plug-in is broken, and {@link #reason()} says why.
     *
     * @param maker throws IllegalArgumentException where the plug-in's settings are of no use
     */
    public <T> Optional<T> make(Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException wrong) {
            show(PlugInState.BROKEN, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    /** Writes state and reason. */
    public synchronized void show(PlugInState state, String reason) {
        entry = new PlugIn(
                idle.id(), idle.name(), idle.version(), state, reason, idle.bundle(), idle.bundleId(), idle.needs());
        publish();
    }

    /** Gives the reason of the state; blank while it is {@link PlugInState#ACTIVE}. */
    public synchronized String reason() {
        return entry.reason();
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
