package org.certhall.database;

import java.util.List;
import java.util.Set;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.certhall.database.DatabaseLocation.Product;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Keeps the database's entry in the list of plug-ins, whether or not the list is there already. */
final class DatabaseBoard {
    private static final String SOURCE = "database";

    private final Bundle bundle;
    private @Nullable PlugIn entry;
    private @Nullable PlugInRegistry registry;

    DatabaseBoard(Bundle bundle) {
        this.bundle = bundle;
    }

    synchronized void show(@Nullable Product product, String version, PlugInState state, String reason) {
        String id = product == null ? "unknown" : product.id;
        String title = product == null ? "" : " " + product.title;
        entry = new PlugIn(
                new PlugInId(PlugInKinds.DATABASE, id),
                new LocalisedText("数据库" + title, "Database" + title),
                version,
                state,
                reason,
                bundle.getSymbolicName(),
                bundle.getBundleId(),
                Set.of());
        publish();
    }

    synchronized void attach(PlugInRegistry registry) {
        this.registry = registry;
        publish();
    }

    synchronized void detach(PlugInRegistry registry) {
        if (registry.equals(this.registry)) {
            this.registry = null;
        }
    }

    synchronized void withdraw() {
        entry = null;
        if (registry != null) {
            registry.withdraw(SOURCE);
        }
    }

    private void publish() {
        if (registry != null && entry != null) {
            registry.publish(SOURCE, List.of(entry));
        }
    }
}
