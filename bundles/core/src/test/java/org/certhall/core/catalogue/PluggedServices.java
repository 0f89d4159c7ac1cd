package org.certhall.core.catalogue;

import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** References as the framework would give them, with growing service ids. */
final class PluggedServices {
    private long last;

    <S> ServiceReference<S> from(String bundle, long bundleId) {
        return new Reference<>(++last, bundle(bundle, bundleId));
    }

    private static Bundle bundle(String name, long id) {
        Map<String, Object> answers = Map.of("getSymbolicName", name, "getBundleId", id);
        return (Bundle) Proxy.newProxyInstance(
                PluggedServices.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    private record Reference<S>(long serviceId, Bundle bundle) implements ServiceReference<S> {
        @Override
        public @Nullable Object getProperty(String key) {
            return key.equals("service.id") ? serviceId : null;
        }

        @Override
        public Bundle getBundle() {
            return bundle;
        }

        @Override
        public String[] getPropertyKeys() {
            return new String[] {"service.id"};
        }

        @Override
        public Bundle[] getUsingBundles() {
            return new Bundle[0];
        }

        @Override
        public boolean isAssignableTo(Bundle other, String className) {
            return true;
        }

        @Override
        public int compareTo(Object other) {
            return Long.compare(((Reference<?>) other).serviceId, serviceId);
        }

        @Override
        public Dictionary<String, Object> getProperties() {
            return new Hashtable<>(Map.of("service.id", serviceId));
        }

        @Override
        public <A> A adapt(Class<A> type) {
            throw new UnsupportedOperationException();
        }
    }
}
