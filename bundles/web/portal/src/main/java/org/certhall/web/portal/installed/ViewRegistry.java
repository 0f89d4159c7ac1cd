package org.certhall.web.portal.installed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.Subscription;
import org.certhall.web.portal.api.PortalView;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The views installed at the moment. */
@Component(service = {ViewRegistry.class, PlugInSource.class})
public final class ViewRegistry implements PlugInSource {
    private final Bell bell;
    private final Map<Long, InstalledView> views = new HashMap<>();
    private final Map<Long, PlugIn> broken = new HashMap<>();
    private volatile RouteTable table = new RouteTable(List.of());

    @Activate
    public ViewRegistry(@Reference PortalThreads threads) {
        bell = new Bell(threads);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void add(ServiceReference<PortalView> reference, PortalView view) {
        Origin origin = Origin.of(reference);
        try {
            views.put(origin.serviceId(), InstalledView.of(view, origin));
        } catch (RuntimeException | LinkageError fault) {
            broken.put(
                    origin.serviceId(),
                    PlugIns.of(
                            PlugInKinds.VIEW,
                            view.getClass().getName(),
                            origin,
                            PlugInState.BROKEN,
                            String.valueOf(fault.getMessage())));
        }
        changed();
    }

    synchronized void remove(ServiceReference<PortalView> reference) {
        long id = Origin.of(reference).serviceId();
        views.remove(id);
        broken.remove(id);
        changed();
    }

    private void changed() {
        table = new RouteTable(views.values());
        bell.ring();
    }

    /** Gives the views as they are now. */
    public RouteTable table() {
        return table;
    }

    @Override
    public Subscription subscribe(Runnable changed) {
        return bell.subscribe(changed);
    }

    @Override
    public synchronized List<PlugIn> plugIns() {
        List<PlugIn> list = new ArrayList<>(broken.values());
        for (InstalledView view : table.views()) {
            list.add(plugIn(view, PlugInState.ACTIVE, ""));
        }
        for (InstalledView view : table.shadowed()) {
            list.add(plugIn(view, PlugInState.WAITING, "/" + view.route() + " is served by another bundle"));
        }
        return list;
    }

    private static PlugIn plugIn(InstalledView view, PlugInState state, String reason) {
        String route = view.route().toString();
        return PlugIns.of(
                PlugInKinds.VIEW, route.isEmpty() ? "home" : route, view.title(), view.origin(), state, reason);
    }
}
