package org.certhall.web.portal.installed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.value.Subscription;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Keeps the list of all plug-ins told of the portal's views, fragments and themes. */
@Component(
        service = {},
        immediate = true)
public final class PlugInListing {
    private static final String SOURCE = "portal";
    private final PlugInRegistry registry;
    private final List<PlugInSource> sources;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    @Activate
    public PlugInListing(
            @Reference PlugInRegistry registry,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<PlugInSource> sources) {
        this.registry = registry;
        this.sources = List.copyOf(sources);
        for (PlugInSource source : sources) {
            subscriptions.add(source.subscribe(this::publish));
        }
        publish();
    }

    @Deactivate
    void stop() {
        subscriptions.forEach(Subscription::close);
        registry.withdraw(SOURCE);
    }

    private synchronized void publish() {
        List<PlugIn> all =
                sources.stream().flatMap(source -> source.plugIns().stream()).toList();
        registry.publish(SOURCE, all);
    }
}
