package org.certhall.web.portal.server;

import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.internal.ReflectionCache;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The caches of Flow that hold classes for ever; see bundles/web/portal/README.md. They are private fields of the
 * pinned Flow version, which a test watches.
 */
final class FlowCaches {
    private FlowCaches() {}

    /**
     * Makes Flow forget the classes in question.
     *
     * @throws ReflectiveOperationException where this version of Flow has other fields
     */
    static void forget(Predicate<Class<?>> gone) throws ReflectiveOperationException {
        ReflectionCache.clearAll();
        Introspector.flushCaches();
        componentClasses().removeIf(gone);
        for (Object key : beanTypes().keySet().toArray()) {
            if (gone.test((Class<?>) field(key.getClass(), "type").get(key))) {
                beanTypes().remove(key);
            }
        }
    }

    @SuppressWarnings("unchecked") // the field's own type
    static Collection<Class<?>> componentClasses() throws ReflectiveOperationException {
        return (Collection<Class<?>>)
                field(UIInternals.class, "warnedAboutDeps").get(null);
    }

    static Map<?, ?> beanTypes() throws ReflectiveOperationException {
        return (Map<?, ?>) field(BeanPropertySet.class, "INSTANCES").get(null);
    }

    private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
