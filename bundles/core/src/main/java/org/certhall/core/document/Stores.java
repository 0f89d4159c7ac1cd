package org.certhall.core.document;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.DocumentException.Code;
import org.certhall.api.document.DocumentStore;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The stores that are installed. */
@Component(service = Stores.class)
public final class Stores {
    private final Map<ServiceReference<DocumentStore>, DocumentStore> stores =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    @Activate
    public Stores() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addStore(DocumentStore store, ServiceReference<DocumentStore> reference) {
        stores.put(reference, store);
    }

    void removeStore(ServiceReference<DocumentStore> reference) {
        stores.remove(reference);
    }

    /** Gives the store that takes new documents: the one that ranks highest. */
    DocumentStore first() {
        return stores.values().stream().findFirst().orElseThrow(() -> new DocumentException(Code.STORE_AWAY));
    }

    /** Gives the store that a document lies in. */
    DocumentStore named(String id) {
        return find(id).orElseThrow(() -> new DocumentException(Code.STORE_AWAY));
    }

    Optional<DocumentStore> find(String id) {
        return stores.values().stream().filter(store -> store.id().equals(id)).findFirst();
    }
}
