package org.certhall.core.access;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.access.Guarded;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guard: offers each {@link Unguarded} service under its {@link Guarded} interfaces by a proxy that asks who calls
 * and whether he may. The proxies go with the service.
 */
@Component(
        service = {},
        immediate = true)
public final class Gatekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);

    private final BundleContext bundles;
    private final Recognition recognition = new Recognition(() -> Optional.ofNullable(this.authentication));
    private final Map<ServiceReference<Unguarded>, List<ServiceRegistration<?>>> offered = new ConcurrentHashMap<>();

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Authentication authentication;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Denials denials;

    @Activate
    public Gatekeeper(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Deactivate
    void close() {
        offered.keySet().forEach(this::removeUnguarded);
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addUnguarded(Unguarded service, ServiceReference<Unguarded> reference) {
        List<ServiceRegistration<?>> proxies = new ArrayList<>();
        for (Class<?> guarded : guardedTypes(service.getClass())) {
            proxies.add(bundles.registerService(guarded.getName(), proxy(guarded, service), null));
        }
        offered.put(reference, proxies);
    }

    void removeUnguarded(ServiceReference<Unguarded> reference) {
        List<ServiceRegistration<?>> proxies = offered.remove(reference);
        if (proxies != null) {
            proxies.forEach(ServiceRegistration::unregister);
        }
    }

    private Object proxy(Class<?> guarded, Unguarded service) {
        GuardedCalls calls = new GuardedCalls(guarded, service, recognition, this::refused);
        return Proxy.newProxyInstance(guarded.getClassLoader(), new Class<?>[] {guarded}, calls);
    }

    private void refused(Principal principal, String call, AccessDeniedException.Code reason) {
        Denials listener = denials;
        if (listener == null) {
            LOG.warn("{} was refused to {}: {}", call, principal.actor(), reason);
        } else {
            listener.refused(principal, call, reason);
        }
    }

    /** Gives the guarded interfaces that a class implements, by itself or through its ancestors. */
    static Set<Class<?>> guardedTypes(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Class<?> implemented : at.getInterfaces()) {
                if (implemented.isAnnotationPresent(Guarded.class)) {
                    found.add(implemented);
                }
                found.addAll(guardedTypes(implemented));
            }
        }
        return found;
    }
}
