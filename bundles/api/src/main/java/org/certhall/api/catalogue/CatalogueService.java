package org.certhall.api.catalogue;

import java.util.function.Consumer;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the catalogue as projects, types and texts come and go. */
@ProviderType
public interface CatalogueService {
    /** Gives the catalogue of this moment. */
    Catalogue current();

    /** Calls back with each new catalogue, changes within a few milliseconds coalesced, on a thread of the service. */
    Subscription subscribe(Consumer<Catalogue> changed);
}
