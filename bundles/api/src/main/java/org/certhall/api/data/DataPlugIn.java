package org.certhall.api.data;

import java.util.Set;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.value.LocalisedText;

/**
 * What a data file turned into.
 *
 * @param serviceType the type under which {@code service} is registered for the file's bundle
 */
public record DataPlugIn(
        PlugInId id, LocalisedText name, String version, Set<PlugInId> needs, Class<?> serviceType, Object service) {
    public DataPlugIn {
        needs = Set.copyOf(needs);
        if (!serviceType.isInstance(service)) {
            throw new IllegalArgumentException(service.getClass() + " is no " + serviceType);
        }
    }
}
