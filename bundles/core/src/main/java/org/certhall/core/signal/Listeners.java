package org.certhall.core.signal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.certhall.api.value.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who asked to be told; one that throws does not keep the others from hearing. */
public final class Listeners<E> {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final Map<Object, Consumer<E>> listeners = new ConcurrentHashMap<>();

    public Subscription subscribe(Consumer<E> listener) {
        Object key = new Object();
        listeners.put(key, listener);
        return () -> listeners.remove(key);
    }

    /** Tells whether nobody listens, so that nothing need be looked for. */
    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    public void tell(E event) {
        for (Consumer<E> listener : listeners.values()) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("A listener failed", e);
            }
        }
    }
}
