package org.certhall.core.payment;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.api.payment.PaymentChannel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The installed ways to pay, as they come and go. */
@Component(service = Channels.class)
public final class Channels {
    private final List<PaymentChannel> installed = new CopyOnWriteArrayList<>();
    private final PaymentNews news;

    @Activate
    public Channels(@Reference PaymentNews news) {
        this.news = news;
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void add(PaymentChannel channel) {
        installed.add(channel);
        news.everything();
    }

    void remove(PaymentChannel channel) {
        installed.remove(channel);
        news.everything();
    }

    public List<PaymentChannel> all() {
        return installed.stream()
                .sorted(Comparator.comparing(PaymentChannel::id))
                .toList();
    }

    public Optional<PaymentChannel> find(String id) {
        return installed.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }
}
