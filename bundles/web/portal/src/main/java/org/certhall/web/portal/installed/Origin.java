package org.certhall.web.portal.installed;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * Where a service comes from; the better origin stands first: higher ranking, then the older service.
 *
 * @param bundle symbolic name of the bundle
 */
public record Origin(String bundle, String version, long bundleId, int ranking, long serviceId)
        implements Comparable<Origin> {

    /** Reads the origin of a registered service. */
    public static Origin of(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        int ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer number ? number : 0;
        long id = (Long) reference.getProperty(Constants.SERVICE_ID);
        return bundle == null
                ? new Origin("", "", -1, ranking, id)
                : new Origin(
                        bundle.getSymbolicName(), bundle.getVersion().toString(), bundle.getBundleId(), ranking, id);
    }

    @Override
    public int compareTo(Origin other) {
        int byRanking = Integer.compare(other.ranking, ranking);
        return byRanking != 0 ? byRanking : Long.compare(serviceId, other.serviceId);
    }
}
