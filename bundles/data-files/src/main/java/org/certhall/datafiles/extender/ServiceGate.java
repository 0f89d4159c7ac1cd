package org.certhall.datafiles.extender;

import java.util.Dictionary;
import java.util.Hashtable;
import org.certhall.api.data.DataPlugIn;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Registers and withdraws services of other bundles, never while such a bundle is on its way out: the framework then
 * takes its services away itself, and one that comes or goes beside that would stay for ever.
 */
final class ServiceGate {
    /** Registers for an active bundle; gives {@code null} for one that is not, or no longer. */
    synchronized @Nullable ServiceRegistration<?> register(Bundle bundle, DataPlugIn plugIn) {
        BundleContext context = bundle.getState() == Bundle.ACTIVE ? bundle.getBundleContext() : null;
        if (context == null) {
            return null;
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("certhall.id", plugIn.id().toString());
        return context.registerService(plugIn.serviceType().getName(), plugIn.service(), properties);
    }

    /** Withdraws from an active bundle; one that is not active has lost its services already. */
    synchronized void unregister(Bundle bundle, ServiceRegistration<?> registration) {
        if (bundle.getState() == Bundle.ACTIVE && isRegistered(registration)) {
            registration.unregister();
        }
    }

    /** Waits for what is under way. Called on the thread that stops a bundle, before the framework takes its services. */
    synchronized void passThrough() {}

    /** Tells whether the framework still knows the service. */
    static boolean isRegistered(@Nullable ServiceRegistration<?> registration) {
        try {
            return registration != null && registration.getReference() != null;
        } catch (IllegalStateException unregisteredWithItsBundle) {
            return false;
        }
    }
}
