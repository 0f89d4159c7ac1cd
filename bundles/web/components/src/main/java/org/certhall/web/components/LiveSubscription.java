package org.certhall.web.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.certhall.api.value.Subscription;

/** Keeps a component in step with a source of changes for as long as it stands on a page. */
public final class LiveSubscription {
    private LiveSubscription() {}

    /**
     * Subscribes on attach and closes on detach. Each time, and once at once, {@code refresh} runs under the session's
     * lock; changes that come while one refresh still waits its turn are served by that one.
     *
     * @param subscribe subscribes the given callback to the source
     */
    public static void bind(Component host, Function<Runnable, Subscription> subscribe, Runnable refresh) {
        host.addAttachListener(event -> {
            Subscription subscription = subscribe.apply(coalesced(event.getUI(), refresh));
            Registration[] detach = new Registration[1];
            detach[0] = host.addDetachListener(gone -> {
                subscription.close();
                detach[0].remove();
            });
            refresh.run();
        });
    }

    private static Runnable coalesced(UI ui, Runnable refresh) {
        AtomicBoolean waiting = new AtomicBoolean();
        return () -> {
            if (waiting.compareAndSet(false, true)) {
                try {
                    ui.access(() -> {
                        waiting.set(false);
                        refresh.run();
                    });
                } catch (UIDetachedException e) {
                    // The page closed between the change and this call: nobody is left to be told.
                    waiting.set(false);
                }
            }
        };
    }
}
