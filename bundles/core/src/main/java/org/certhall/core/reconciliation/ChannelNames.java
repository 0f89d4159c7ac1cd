package org.certhall.core.reconciliation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.payment.Bookings;
import org.certhall.core.payment.Channels;

/** What channels are called, also those that are not installed any more; each looked up once. */
final class ChannelNames {
    private final EntityManager entities;
    private final Channels channels;
    private final Bookings bookings;
    private final Map<String, LocalisedText> known = new HashMap<>();

    ChannelNames(EntityManager entities, Channels channels, Bookings bookings) {
        this.entities = entities;
        this.channels = channels;
        this.bookings = bookings;
    }

    LocalisedText of(String channel) {
        return known.computeIfAbsent(channel, this::find);
    }

    private LocalisedText find(String channel) {
        Optional<LocalisedText> installed = channels.find(channel).map(PaymentChannel::name);
        return installed.or(() -> bookings.name(entities, channel)).orElseGet(() -> LocalisedText.same(channel));
    }
}
