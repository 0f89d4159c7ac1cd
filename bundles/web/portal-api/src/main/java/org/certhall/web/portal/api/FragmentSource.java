package org.certhall.web.portal.api;

import java.util.List;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** The fragments installed at the moment, as a page asks for them. */
@ProviderType
public interface FragmentSource {
    /** Gives the fragments of a place: those of the subject before those of every subject, then by order. */
    List<PortalFragment> fragments(String place, String subject);

    /** Calls back after fragments came or went, on a thread of the portal. */
    Subscription subscribe(Runnable changed);

    /** Notes a fault of a fragment and gives the incident id that its error box shows. */
    String incident(PortalFragment fragment, Throwable fault);
}
