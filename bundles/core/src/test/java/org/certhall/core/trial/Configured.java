package org.certhall.core.trial;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Configurations as the container makes them of an annotation: what is not set has its default. */
public final class Configured {
    private Configured() {}

    public static <T> T keys(Class<T> type, Map<String, Object> set) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> set.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
