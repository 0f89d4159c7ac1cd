package org.certhall.core.order;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.message.Channel;
import org.certhall.core.account.Account;
import org.certhall.core.account.Accounts;
import org.certhall.core.message.Message;
import org.certhall.core.message.Outbox;
import org.certhall.core.site.SiteAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells owners by SMS and by mail that an order is about to end by itself, or has. */
@Component(service = ExpiryNotices.class)
public final class ExpiryNotices {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final Accounts accounts;
    private final Outbox outbox;
    private final SiteAddress site;

    @Activate
    public ExpiryNotices(@Reference Accounts accounts, @Reference Outbox outbox, @Reference SiteAddress site) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.site = site;
    }

    /** @param end when the order ends; a warning that has not gone by then is of no use */
    void expiring(EntityManager entities, CustomerOrder order, Instant end) {
        send(entities, order, "order.expiring", Map.of("time", TIME.format(end)), Optional.of(end));
    }

    void expired(EntityManager entities, CustomerOrder order) {
        send(entities, order, "order.expired", Map.of(), Optional.empty());
    }

    private void send(
            EntityManager entities,
            CustomerOrder order,
            String kind,
            Map<String, String> further,
            Optional<Instant> expires) {
        accounts.find(entities, order.owner()).ifPresent(owner -> {
            Map<String, String> values = new LinkedHashMap<>(further);
            values.put("number", order.number().grouped());
            values.put("project", order.project().name().in(owner.locale()));
            values.put("link", site.link("orders/" + order.number().value()));
            send(entities, owner, kind, values, expires);
        });
    }

    private void send(
            EntityManager entities, Account owner, String kind, Map<String, String> values, Optional<Instant> expires) {
        accounts.mobile(owner)
                .ifPresent(mobile -> outbox.send(
                        entities, new Message(kind, Channel.SMS, mobile.value(), owner.locale(), values, expires)));
        accounts.email(owner)
                .ifPresent(email -> outbox.send(
                        entities, new Message(kind, Channel.MAIL, email.value(), owner.locale(), values, expires)));
    }
}
