package org.certhall.web.portal.installed;

import com.vaadin.flow.component.UIDetachedException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.certhall.api.value.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells subscribers that something changed; many changes in a row are one call. */
public final class Bell {
    private static final Logger LOGGER = LoggerFactory.getLogger(Bell.class);
    private final Executor executor;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public Bell(Executor executor) {
        this.executor = executor;
    }

    /** Calls the subscriber back after each change, on the executor. */
    public Subscription subscribe(Runnable changed) {
        Listener listener = new Listener(changed, new AtomicBoolean());
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Announces a change. */
    public void ring() {
        for (Listener listener : listeners) {
            if (listener.pending.compareAndSet(false, true)) {
                executor.execute(() -> tell(listener));
            }
        }
    }

    private void tell(Listener listener) {
        listener.pending.set(false);
        try {
            if (listeners.contains(listener)) {
                listener.changed.run();
            }
        } catch (UIDetachedException gone) {
            LOGGER.debug("a page that was told of a change is no longer there: {}", gone.toString());
        } catch (RuntimeException fault) {
            LOGGER.warn("{} fails at a change: {}", listener.changed, fault.toString());
        }
    }

    private record Listener(Runnable changed, AtomicBoolean pending) {}
}
