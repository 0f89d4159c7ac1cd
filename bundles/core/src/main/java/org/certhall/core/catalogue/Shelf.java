package org.certhall.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInState;

/** The services of one kind, in the order in which they came; of several with one id the first one counts. */
final class Shelf<D> {
    private final Map<Long, Contribution<D>> sound = new TreeMap<>();
    private final Map<Long, PlugIn> failed = new TreeMap<>();

    synchronized void put(Contribution<D> contribution) {
        sound.put(contribution.serviceId(), contribution);
    }

    /** Lists a service that could not be read. */
    synchronized void fail(long serviceId, PlugIn broken) {
        failed.put(serviceId, broken);
    }

    synchronized void remove(long serviceId) {
        sound.remove(serviceId);
        failed.remove(serviceId);
    }

    /** Takes a copy of this moment. */
    synchronized Taken<D> take() {
        Map<String, Contribution<D>> first = new LinkedHashMap<>();
        List<PlugIn> broken = new ArrayList<>(failed.values());
        for (Contribution<D> each : sound.values()) {
            Contribution<D> earlier = first.putIfAbsent(each.id().id(), each);
            if (earlier != null) {
                broken.add(each.listed(
                        PlugInState.BROKEN,
                        CatalogueTexts.reason(
                                "reason.duplicate",
                                each.id().id(),
                                earlier.bundle(),
                                Long.toString(earlier.bundleId()))));
            }
        }
        return new Taken<>(first, broken);
    }

    /**
     * What a shelf held at one moment.
     *
     * @param first the services that count, by id
     * @param broken the ones that do not, with the reason
     */
    record Taken<D>(Map<String, Contribution<D>> first, List<PlugIn> broken) {
        Collection<Contribution<D>> all() {
            return first.values();
        }
    }
}
