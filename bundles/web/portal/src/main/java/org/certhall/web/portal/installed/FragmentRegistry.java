package org.certhall.web.portal.installed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.Subscription;
import org.certhall.web.portal.api.FragmentSource;
import org.certhall.web.portal.api.PortalFragment;
import org.certhall.web.portal.site.Incidents;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The fragments installed at the moment. */
@Component(service = {FragmentRegistry.class, PlugInSource.class})
public final class FragmentRegistry implements FragmentSource, PlugInSource {
    private final Bell bell;
    private final Incidents incidents;
    private final Map<Long, InstalledFragment> fragments = new ConcurrentHashMap<>();
    private final Map<Long, PlugIn> broken = new ConcurrentHashMap<>();

    @Activate
    public FragmentRegistry(@Reference PortalThreads threads, @Reference Incidents incidents) {
        this.bell = new Bell(threads);
        this.incidents = incidents;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(ServiceReference<PortalFragment> reference, PortalFragment fragment) {
        add(Origin.of(reference), fragment);
    }

    void add(Origin origin, PortalFragment fragment) {
        try {
            fragments.put(origin.serviceId(), InstalledFragment.of(fragment, origin));
        } catch (RuntimeException | LinkageError fault) {
            String name = fragment.getClass().getName();
            String reason = String.valueOf(fault.getMessage());
            broken.put(origin.serviceId(), PlugIns.of(PlugInKinds.FRAGMENT, name, origin, PlugInState.BROKEN, reason));
        }
        bell.ring();
    }

    void remove(ServiceReference<PortalFragment> reference) {
        long id = Origin.of(reference).serviceId();
        fragments.remove(id);
        broken.remove(id);
        bell.ring();
    }

    @Override
    public List<PortalFragment> fragments(String place, String subject) {
        return fragments.values().stream()
                .filter(fragment -> fragment.belongsTo(place, subject))
                .sorted(InstalledFragment.ORDER)
                .map(InstalledFragment::fragment)
                .toList();
    }

    @Override
    public Subscription subscribe(Runnable changed) {
        return bell.subscribe(changed);
    }

    @Override
    public String incident(PortalFragment fragment, Throwable fault) {
        return incidents.note("fragment " + fragment.getClass().getName(), fault);
    }

    @Override
    public List<PlugIn> plugIns() {
        List<PlugIn> list = new ArrayList<>(broken.values());
        Set<String> taken = new HashSet<>();
        fragments.values().stream().sorted(InstalledFragment.ORDER).forEach(fragment -> {
            String id = fragment.id();
            if (!taken.add(id)) {
                id += "@" + fragment.origin().bundle() + "-" + fragment.origin().serviceId();
            }
            list.add(PlugIns.of(PlugInKinds.FRAGMENT, id, fragment.origin(), PlugInState.ACTIVE, ""));
        });
        return list;
    }
}
