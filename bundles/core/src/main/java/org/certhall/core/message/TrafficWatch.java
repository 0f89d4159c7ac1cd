package org.certhall.core.message;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.certhall.api.message.Channel;
import org.certhall.api.message.MessageTraffic;
import org.certhall.api.value.Subscription;
import org.certhall.core.signal.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Follows how the gateways of each channel are met, and tells of it only where it matters to whoever waits. */
@Component
public final class TrafficWatch implements MessageTraffic {
    private final Function<Channel, Carriers> carriers;
    private final Listeners<TrafficWatch> listeners = new Listeners<>();
    private final Subscription news;
    private List<Boolean> told;

    @Activate
    public TrafficWatch(@Reference MessageLog log, @Reference MessageWork messages) {
        this(log, messages::carriers);
    }

    TrafficWatch(MessageLog log, Function<Channel, Carriers> carriers) {
        this.carriers = carriers;
        told = all();
        news = log.subscribe(this::look);
    }

    @Deactivate
    void close() {
        news.close();
    }

    @Override
    public boolean held(Channel channel) {
        return carriers.apply(channel).unreachable();
    }

    @Override
    public Subscription subscribe(Runnable changed) {
        return listeners.subscribe(watch -> changed.run());
    }

    private void look() {
        List<Boolean> now = all();
        synchronized (this) {
            if (now.equals(told)) {
                return;
            }
            told = now;
        }
        listeners.tell(this);
    }

    private List<Boolean> all() {
        return Arrays.stream(Channel.values()).map(this::held).toList();
    }
}
