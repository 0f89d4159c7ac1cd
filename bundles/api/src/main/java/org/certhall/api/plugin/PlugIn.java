package org.certhall.api.plugin;

import java.util.Set;
import org.certhall.api.value.LocalisedText;

/**
 * A plug-in with its state, as lists show it.
 *
 * @param reason why it is not in service; blank while {@link PlugInState#ACTIVE}
 * @param bundle symbolic name of the bundle that brings it
 * @param needs the plug-ins that it refers to
 */
public record PlugIn(
        PlugInId id,
        LocalisedText name,
        String version,
        PlugInState state,
        String reason,
        String bundle,
        long bundleId,
        Set<PlugInId> needs) {
    public PlugIn {
        needs = Set.copyOf(needs);
    }
}
