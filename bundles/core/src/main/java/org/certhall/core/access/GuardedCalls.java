package org.certhall.core.access;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Function;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.access.Caller;
import org.jspecify.annotations.Nullable;

/** The calls of one guarded service on their way in. */
final class GuardedCalls implements InvocationHandler {
    private final Class<?> guarded;
    private final Object service;
    private final Function<Caller, Principal> recognition;
    private final Denials denials;

    GuardedCalls(Class<?> guarded, Object service, Function<Caller, Principal> recognition, Denials denials) {
        this.guarded = guarded;
        this.service = service;
        this.recognition = recognition;
        this.denials = denials;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        Caller caller = arguments != null && arguments.length > 0 && arguments[0] instanceof Caller first
                ? first
                : Recognition.NOBODY;
        Principal principal = recognition.apply(caller);
        Optional<AccessDeniedException.Code> refusal = Admission.to(method).refusal(principal);
        if (arguments == null || refusal.isPresent()) {
            throw refused(principal, method, refusal.orElse(AccessDeniedException.Code.ROLE_REQUIRED));
        }
        Object[] admitted = arguments.clone();
        admitted[0] = principal;
        try {
            return method.invoke(service, admitted);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof AccessDeniedException denied) {
                denials.refused(principal, name(method), denied.code());
            }
            throw thrown.getCause();
        }
    }

    private AccessDeniedException refused(Principal principal, Method method, AccessDeniedException.Code reason) {
        denials.refused(principal, name(method), reason);
        return new AccessDeniedException(reason);
    }

    private String name(Method method) {
        return guarded.getSimpleName() + "." + method.getName();
    }

    /** The registry compares services and prints them; this never reaches the service. */
    private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "guarded " + guarded.getName();
        };
    }
}
