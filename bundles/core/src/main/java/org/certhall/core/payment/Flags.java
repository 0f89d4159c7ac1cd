package org.certhall.core.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.value.Money;
import org.certhall.core.audit.AuditTrail;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts aside what finance has to look into, each once. */
@Component(service = Flags.class)
public final class Flags {
    private static final Set<PaymentFlag.Kind> TOLD =
            EnumSet.of(PaymentFlag.Kind.WRONG_AMOUNT, PaymentFlag.Kind.SECOND_TRADE, PaymentFlag.Kind.TRADE_TAKEN);

    private final Attempts attempts;
    private final AuditTrail audit;

    @Activate
    public Flags(@Reference Attempts attempts, @Reference AuditTrail audit) {
        this.attempts = attempts;
        this.audit = audit;
    }

    /** @param trade what it is about: the channel's number of the trade, or the hall's of the refund */
    void raise(EntityManager entities, PaymentFlag.Kind kind, PaymentAttempt attempt, String trade, Money amount) {
        if (raised(entities, kind, attempt.channel(), trade)) {
            return;
        }
        entities.persist(new PaymentFlag(kind, attempt, trade, amount, attempts.now()));
        audit.record(
                entities,
                "payment.flagged",
                "order:" + attempt.order().value(),
                Map.of("kind", kind.name(), "channel", attempt.channel(), "attempt", attempt.key()));
    }

    /** Raises a difference between a bill and the hall's books; one that had settled itself is open again. */
    public void raise(EntityManager entities, Difference difference) {
        Optional<PaymentFlag> before = entities.createQuery(
                        "select f from PaymentFlag f"
                                + " where f.kind = :kind and f.channel = :channel and f.trade = :trade",
                        PaymentFlag.class)
                .setParameter("kind", difference.kind())
                .setParameter("channel", difference.channel())
                .setParameter("trade", difference.reference())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        if (before.isPresent()) {
            before.get().reopen(difference, attempts.now());
            return;
        }
        entities.persist(new PaymentFlag(difference, attempts.now()));
        audit.record(
                entities,
                "payment.flagged",
                difference.order().map(order -> "order:" + order.value()).orElse(""),
                Map.of(
                        "kind",
                        difference.kind().name(),
                        "channel",
                        difference.channel(),
                        "day",
                        difference.day().toString()));
    }

    /** Settles those of a day's bill that are differences no more. */
    public void explain(EntityManager entities, String channel, LocalDate day, Set<Difference.Id> remaining) {
        entities.createQuery(
                        "select f from PaymentFlag f"
                                + " where f.day = :day and f.channel = :channel and f.settled is null",
                        PaymentFlag.class)
                .setParameter("day", day)
                .setParameter("channel", channel)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(flag -> !remaining.contains(new Difference.Id(flag.kind(), flag.trade())))
                .toList()
                .forEach(flag -> {
                    flag.explain(attempts.now());
                    audit.record(
                            entities,
                            "payment.flag-explained",
                            flag.order().map(order -> "order:" + order.value()).orElse(""),
                            Map.of("kind", flag.kind().name(), "channel", channel, "day", day.toString()));
                });
    }

    /** Gives the days of bills in which open differences were found. */
    public List<LocalDate> days(EntityManager entities, String channel) {
        return entities.createQuery(
                        "select distinct f.day from PaymentFlag f"
                                + " where f.settled is null and f.day is not null and f.channel = :channel",
                        LocalDate.class)
                .setParameter("channel", channel)
                .getResultList();
    }

    /** Gives which of the trades were put aside when the channel told of them, so that a bill tells nothing new. */
    public Set<String> known(EntityManager entities, String channel, Collection<String> trades) {
        return trades.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select f.trade from PaymentFlag f where f.kind in :kinds"
                                        + " and f.channel = :channel and f.trade in :trades",
                                String.class)
                        .setParameter("kinds", TOLD)
                        .setParameter("channel", channel)
                        .setParameter("trades", trades)
                        .getResultList());
    }

    private static boolean raised(EntityManager entities, PaymentFlag.Kind kind, String channel, String trade) {
        return entities.createQuery(
                                "select count(f) from PaymentFlag f"
                                        + " where f.kind = :kind and f.channel = :channel and f.trade = :trade",
                                Long.class)
                        .setParameter("kind", kind)
                        .setParameter("channel", channel)
                        .setParameter("trade", trade)
                        .getSingleResult()
                > 0;
    }
}
