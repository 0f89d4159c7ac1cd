package org.certhall.core.document;

import org.certhall.api.document.DocumentStore;
import org.certhall.api.plugin.PlugInEntry;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Lists the hall's own store among the others. */
@Component(
        service = {},
        immediate = true)
public final class DatabaseStoreListing {
    private final PlugInEntry entry;

    @Activate
    public DatabaseStoreListing(
            @Reference(target = "(component.name=org.certhall.core.document.DatabaseStore)") DocumentStore store,
            @Reference PlugInRegistry registry,
            BundleContext bundles) {
        entry = new PlugInEntry(
                new PlugInId(PlugInKinds.DOCUMENT_STORE, store.id()), store.name(), bundles.getBundle());
        entry.attach(registry);
        entry.show(PlugInState.ACTIVE, "");
    }

    @Deactivate
    void close() {
        entry.withdraw();
    }
}
