package org.certhall.core.order;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.certhall.api.message.Channel;
import org.certhall.api.value.Money;
import org.certhall.core.account.Accounts;
import org.certhall.core.message.Message;
import org.certhall.core.message.Outbox;
import org.certhall.core.site.SiteAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells owners and handlers by SMS and by mail what became of an order (S148). */
@Component(service = OrderNotices.class)
public final class OrderNotices {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private static final String DEPOSIT = "/deposit";

    private final Accounts accounts;
    private final Outbox outbox;
    private final SiteAddress site;
    private final OrderHandler handler;

    @Activate
    public OrderNotices(
            @Reference Accounts accounts,
            @Reference Outbox outbox,
            @Reference SiteAddress site,
            @Reference OrderHandler handler) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.site = site;
        this.handler = handler;
    }

    /** @param end when the order ends; a warning that has not gone by then is of no use */
    void expiring(EntityManager entities, CustomerOrder order, Instant end) {
        send(entities, order, "order.expiring", Map.of("time", TIME.format(end)), Optional.of(end));
    }

    void expired(EntityManager entities, CustomerOrder order) {
        send(entities, order, "order.expired", Map.of(), Optional.empty());
    }

    /** Says that there is something to correct. */
    public void givenBack(EntityManager entities, CustomerOrder order) {
        send(entities, order, "order.given-back", Map.of(), Optional.empty());
    }

    /** @param until when the amount can no longer be told; a message that has not gone by then is of no use */
    public void depositSent(EntityManager entities, CustomerOrder order, Instant until) {
        send(entities, order, "order.deposit-sent", DEPOSIT, Map.of("time", TIME.format(until)), Optional.of(until));
    }

    /** Says that the bank does not pay the deposit. */
    public void depositRefused(EntityManager entities, CustomerOrder order) {
        send(entities, order, "order.deposit-refused", DEPOSIT, Map.of(), Optional.empty());
    }

    /** Says that the deposit came back, or that its time is over. */
    public void depositEnded(EntityManager entities, CustomerOrder order) {
        send(entities, order, "order.deposit-ended", DEPOSIT, Map.of(), Optional.empty());
    }

    /** Says that the order is paid. */
    public void paid(EntityManager entities, CustomerOrder order) {
        send(entities, order, "order.paid", Map.of(), Optional.empty());
    }

    /** Says that money goes back which the order did not wait for. */
    public void returning(EntityManager entities, CustomerOrder order, Money amount) {
        send(entities, order, "order.returning", Map.of("amount", amount.display()), Optional.empty());
    }

    /** Says that the review is passed, and what comes next. */
    public void approved(EntityManager entities, CustomerOrder order) {
        send(entities, order, "order.approved", Map.of(), Optional.empty());
    }

    /** Says that an officer has a question. */
    public void asked(EntityManager entities, CustomerOrder order) {
        send(entities, order, "order.question", Map.of(), Optional.empty());
    }

    /** Says that the order was refused for good. */
    public void refused(EntityManager entities, CustomerOrder order) {
        send(entities, order, "order.refused", Map.of(), Optional.empty());
    }

    /** Says that an approval does not count any more. */
    public void recalled(EntityManager entities, CustomerOrder order) {
        send(entities, order, "order.recalled", Map.of(), Optional.empty());
    }

    private void send(
            EntityManager entities,
            CustomerOrder order,
            String kind,
            Map<String, String> further,
            Optional<Instant> expires) {
        send(entities, order, kind, "", further, expires);
    }

    /** @param page of the order, to which the link leads; blank for the order itself */
    private void send(
            EntityManager entities,
            CustomerOrder order,
            String kind,
            String page,
            Map<String, String> further,
            Optional<Instant> expires) {
        accounts.find(entities, order.owner()).ifPresent(owner -> {
            Map<String, String> values = new LinkedHashMap<>(further);
            values.put("number", order.number().grouped());
            values.put("project", order.project().name().in(owner.locale()));
            values.put("link", site.link("orders/" + order.number().value() + page));
            OrderHandler.Contact known = handler.of(order);
            each(
                    accounts.mobile(owner),
                    known.mobile(),
                    mobile -> outbox.send(
                            entities, new Message(kind, Channel.SMS, mobile.value(), owner.locale(), values, expires)));
            each(
                    accounts.email(owner),
                    known.mail(),
                    mail -> outbox.send(
                            entities, new Message(kind, Channel.MAIL, mail.value(), owner.locale(), values, expires)));
        });
    }

    /** Owner and handler often are the same person, who is told once. */
    private static <A> void each(Optional<A> owner, Optional<A> handler, Consumer<A> send) {
        Stream.of(owner, handler).flatMap(Optional::stream).distinct().forEach(send);
    }
}
