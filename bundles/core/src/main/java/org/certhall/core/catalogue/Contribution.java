package org.certhall.core.catalogue;

import java.util.Set;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;

/**
 * What one service brings to the catalogue.
 *
 * @param serviceId the lower, the longer it has been there
 * @param content the description, offer or edition
 */
record Contribution<D>(
        long serviceId,
        String bundle,
        long bundleId,
        PlugInId id,
        String version,
        LocalisedText name,
        Set<PlugInId> needs,
        D content) {

    PlugIn listed(PlugInState state, String reason) {
        return new PlugIn(id, name, version, state, reason, bundle, bundleId, needs);
    }
}
