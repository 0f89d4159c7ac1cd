package org.certhall.core.payment;

import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.Standing;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderNotices;
import org.certhall.core.order.Orders;
import org.certhall.core.payment.Attempts.Locked;
import org.certhall.core.payment.PaymentAttempt.Hitch;
import org.certhall.core.payment.PaymentAttempt.State;
import org.certhall.core.payment.PaymentRefund.Cause;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Applies what channels tell of payments, by notice or when asked: once for each trade, with the order's state, the audit
 * record and the messages in one transaction (T16, T17, T29).
 */
@Component(service = Settlement.class)
public final class Settlement {
    private final Orders orders;
    private final Attempts attempts;
    private final Refunds refunds;
    private final Flags flags;
    private final OrderNotices notices;
    private final AuditTrail audit;

    @Activate
    public Settlement(
            @Reference Orders orders,
            @Reference Attempts attempts,
            @Reference Refunds refunds,
            @Reference Flags flags,
            @Reference OrderNotices notices,
            @Reference AuditTrail audit) {
        this.orders = orders;
        this.attempts = attempts;
        this.refunds = refunds;
        this.flags = flags;
        this.notices = notices;
        this.audit = audit;
    }

    /** Finds an attempt under the lock of its order. */
    Optional<Locked> lock(EntityManager entities, String key) {
        return attempts.lock(entities, orders, key);
    }

    /** Applies a payment of which a channel tells when it is asked. */
    void pay(EntityManager entities, String key, Standing.Paid paid) {
        lock(entities, key).ifPresent(locked -> pay(entities, locked, paid));
    }

    /** Applies a payment of which a channel tells. */
    Effect pay(EntityManager entities, Locked locked, Standing.Paid paid) {
        CustomerOrder order = locked.order();
        PaymentAttempt attempt = locked.attempt();
        Optional<PaymentFlag.Kind> doubt = doubt(entities, attempt, paid);
        if (doubt.isPresent()) {
            flags.raise(entities, doubt.get(), attempt, paid.trade(), paid.amount());
            if (doubt.get() == PaymentFlag.Kind.WRONG_AMOUNT && attempt.live()) {
                close(entities, order, attempt, Hitch.WRONG_AMOUNT);
            }
            return Effect.FLAGGED;
        }
        if (attempt.state() == State.PAID) {
            return Effect.NOTHING_NEW;
        }
        boolean awaited = order.state() == OrderState.AWAITING_PAYMENT;
        boolean counts = awaited && order.price().equals(attempt.amount());
        attempt.pay(paid, counts, attempts.now());
        Map<String, String> details = details(attempt);
        if (counts) {
            orders.move(
                    entities,
                    order,
                    OrderActor.CHANNEL,
                    OrderEvent.PAYMENT_CONFIRMED,
                    guard -> guard == OrderGuard.PAYMENT_MATCHES,
                    details);
            notices.paid(entities, order);
        } else {
            giveBack(entities, order, attempt, awaited, details);
        }
        return Effect.APPLIED;
    }

    private Optional<PaymentFlag.Kind> doubt(EntityManager entities, PaymentAttempt attempt, Standing.Paid paid) {
        if (attempt.state() == State.PAID) {
            return attempt.trade().filter(paid.trade()::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(PaymentFlag.Kind.SECOND_TRADE);
        }
        if (isTaken(entities, attempt.channel(), paid.trade())) {
            return Optional.of(PaymentFlag.Kind.TRADE_TAKEN);
        }
        return paid.amount().equals(attempt.amount()) ? Optional.empty() : Optional.of(PaymentFlag.Kind.WRONG_AMOUNT);
    }

    private static boolean isTaken(EntityManager entities, String channel, String trade) {
        return entities.createQuery(
                                "select count(a) from PaymentAttempt a where a.channel = :channel and a.trade = :trade",
                                Long.class)
                        .setParameter("channel", channel)
                        .setParameter("trade", trade)
                        .getSingleResult()
                > 0;
    }

    /** Sends back what the order does not wait for, or no longer at that price. */
    private void giveBack(
            EntityManager entities,
            CustomerOrder order,
            PaymentAttempt attempt,
            boolean awaited,
            Map<String, String> details) {
        if (awaited) {
            refunds.ask(entities, attempt, Cause.PRICE);
            audit.record(entities, "payment.not-the-price", order.object(), details);
        } else {
            boolean second = !attempts.counted(entities, order.number()).isEmpty();
            refunds.ask(entities, attempt, second ? Cause.SECOND : Cause.LATE);
            orders.move(entities, order, OrderActor.CHANNEL, OrderEvent.PAYMENT_CONFIRMED, guard -> false, details);
        }
        notices.returning(entities, order, attempt.amount());
    }

    /** Notes that nobody can pay at the channel any more. */
    void close(EntityManager entities, CustomerOrder order, PaymentAttempt attempt, Hitch why) {
        attempt.close(why, attempts.now());
        if (order.state() == OrderState.AWAITING_PAYMENT) {
            OrderActor actor = why == Hitch.EXPIRED ? OrderActor.TIMER : OrderActor.CHANNEL;
            orders.move(entities, order, actor, OrderEvent.PAYMENT_FAILED, guard -> false, details(attempt));
        }
        attempts.release(entities, order.number());
        attempts.changed(order.number());
    }

    private static Map<String, String> details(PaymentAttempt attempt) {
        return Map.of(
                "channel",
                attempt.channel(),
                "attempt",
                attempt.key(),
                "hitch",
                attempt.hitch().name());
    }
}
