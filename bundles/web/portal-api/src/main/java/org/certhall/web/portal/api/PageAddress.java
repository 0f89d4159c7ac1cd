package org.certhall.web.portal.api;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The address of the page that a visitor is on; each UI of the portal carries it as component data of this type. */
@ProviderType
@FunctionalInterface
public interface PageAddress {
    /**
     * Replaces the query in the address line without a step in the browser's history. A view that is made anew, for
     * another language or because its bundle was updated, finds it in its {@link ViewContext}.
     */
    void replaceQuery(Map<String, String> query);
}
