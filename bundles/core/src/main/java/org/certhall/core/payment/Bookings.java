package org.certhall.core.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Tuple;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.Bill;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.osgi.service.component.annotations.Component;

/** The hall's own books of payments and refunds, as a channel's bill is held against them. */
@Component(service = Bookings.class)
public final class Bookings {
    private static final int AT_ONCE = 1_000;

    /** A refund that is on its way may stand in the channel's bill before the hall has heard the end of it. */
    private static final Set<PaymentRefund.State> SENT =
            EnumSet.of(PaymentRefund.State.SENT, PaymentRefund.State.REFUNDED);

    /**
     * What the hall has.
     *
     * @param key the hall's number
     * @param trade the channel's own; blank where the hall does not know it
     * @param booked whether the hall has it as done, or at least as done by the channel
     * @param at when it was done; where it was not, when it began
     */
    public record Booking(
            Bill.Kind subject, String key, String trade, Money amount, OrderNumber order, boolean booked, Instant at) {}

    /** Gives what the hall has under the keys at a channel, done or not. */
    public Map<String, Booking> find(
            EntityManager entities, String channel, Bill.Kind subject, Collection<String> keys) {
        List<String> all = List.copyOf(Set.copyOf(keys));
        List<Booking> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            (subject == Bill.Kind.PAYMENT ? payments(entities, channel, some) : refunds(entities, channel, some))
                    .forEach(found::add);
        }
        return found.stream().collect(Collectors.toMap(Booking::key, Function.identity()));
    }

    private static Stream<Booking> payments(EntityManager entities, String channel, List<String> keys) {
        return entities.createQuery(
                        "select a from PaymentAttempt a where a.key in :keys and a.channel = :channel",
                        PaymentAttempt.class)
                .setParameter("keys", keys)
                .setParameter("channel", channel)
                .getResultStream()
                .map(Bookings::booking);
    }

    private static Stream<Booking> refunds(EntityManager entities, String channel, List<String> keys) {
        return entities.createQuery(
                        "select r from PaymentRefund r join fetch r.attempt a"
                                + " where r.key in :keys and a.channel = :channel",
                        PaymentRefund.class)
                .setParameter("keys", keys)
                .setParameter("channel", channel)
                .getResultStream()
                .map(Bookings::booking);
    }

    /** Gives what the hall has as done at a channel from one time on and before another. */
    public List<Booking> between(EntityManager entities, String channel, Instant from, Instant to) {
        List<Booking> done = new ArrayList<>();
        entities.createQuery(
                        "select a from PaymentAttempt a where a.state = :paid and a.paid >= :from and a.paid < :to"
                                + " and a.channel = :channel order by a.paid",
                        PaymentAttempt.class)
                .setParameter("paid", PaymentAttempt.State.PAID)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("channel", channel)
                .getResultStream()
                .map(Bookings::booking)
                .forEach(done::add);
        entities.createQuery(
                        "select r from PaymentRefund r join fetch r.attempt a where r.state = :refunded"
                                + " and r.changed >= :from and r.changed < :to and a.channel = :channel"
                                + " order by r.changed",
                        PaymentRefund.class)
                .setParameter("refunded", PaymentRefund.State.REFUNDED)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("channel", channel)
                .getResultStream()
                .map(Bookings::booking)
                .forEach(done::add);
        return done;
    }

    /** Gives the channels that had a payment or gave one back since a time, each with the latest of them. */
    public Map<String, Instant> latest(EntityManager entities, Instant since) {
        Stream<Tuple> paid = entities.createQuery(
                        "select a.channel, max(a.paid) from PaymentAttempt a"
                                + " where a.state = :paid and a.paid >= :since group by a.channel",
                        Tuple.class)
                .setParameter("paid", PaymentAttempt.State.PAID)
                .setParameter("since", since)
                .getResultStream();
        Stream<Tuple> refunded = entities.createQuery(
                        "select a.channel, max(r.changed) from PaymentRefund r join r.attempt a"
                                + " where r.state = :refunded and r.changed >= :since group by a.channel",
                        Tuple.class)
                .setParameter("refunded", PaymentRefund.State.REFUNDED)
                .setParameter("since", since)
                .getResultStream();
        return Stream.concat(paid, refunded)
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class),
                        row -> row.get(1, Instant.class),
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    /** Gives when the channel's first payment came. */
    public Optional<Instant> first(EntityManager entities, String channel) {
        return Optional.ofNullable(entities.createQuery(
                        "select min(a.paid) from PaymentAttempt a where a.state = :paid and a.channel = :channel",
                        Instant.class)
                .setParameter("paid", PaymentAttempt.State.PAID)
                .setParameter("channel", channel)
                .getSingleResult());
    }

    /** Gives what payers were told that the channel is called. */
    public Optional<LocalisedText> name(EntityManager entities, String channel) {
        return entities.createQuery("select a from PaymentAttempt a where a.channel = :channel", PaymentAttempt.class)
                .setParameter("channel", channel)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PaymentAttempt::channelName);
    }

    private static Booking booking(PaymentAttempt attempt) {
        return new Booking(
                Bill.Kind.PAYMENT,
                attempt.key(),
                attempt.trade().orElse(""),
                attempt.amount(),
                attempt.order(),
                attempt.state() == PaymentAttempt.State.PAID,
                attempt.paid().orElse(attempt.opened()));
    }

    private static Booking booking(PaymentRefund refund) {
        return new Booking(
                Bill.Kind.REFUND,
                refund.key(),
                refund.reference(),
                refund.amount(),
                refund.order(),
                SENT.contains(refund.state()),
                refund.changed());
    }
}
