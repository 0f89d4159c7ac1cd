package org.certhall.api.plugin;

import java.util.List;
import java.util.Set;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The list of all plug-ins with their states.
 *
 * <p>Each area that accepts plug-ins publishes its own complete list whenever that list changes.
 */
@ProviderType
public interface PlugInRegistry {
    /** Replaces what the named source published before. */
    void publish(String source, List<PlugIn> plugIns);

    /** Forgets what the named source published. */
    void withdraw(String source);

    /** Gives all plug-ins by kind and id. */
    List<PlugIn> plugIns();

    /** Gives the plug-ins that refer to the given one. */
    Set<PlugInId> usersOf(PlugInId id);

    /** Calls back after changes, coalesced, on a thread of the registry. */
    Subscription subscribe(Runnable changed);
}
