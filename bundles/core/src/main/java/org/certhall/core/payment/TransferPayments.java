package org.certhall.core.payment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.certhall.api.value.Money;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderNotices;
import org.certhall.core.order.Orders;
import org.certhall.core.payment.PaymentAttempt.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the area of bank transfers may know of payments, and do with them, within its own transactions. */
@Component(service = TransferPayments.class)
public final class TransferPayments {
    private final Orders orders;
    private final Attempts attempts;
    private final Settlement settlement;
    private final RefundWork refunds;
    private final OrderNotices notices;

    /**
     * An attempt, and the order that it is for.
     *
     * @param organisation whose order it is; blank for individuals
     * @param live whether it may still be paid, as far as the payer is told
     */
    public record Trade(
            String key,
            String channel,
            OrderNumber number,
            OrderState state,
            String organisation,
            Money amount,
            boolean paid,
            boolean live) {}

    @Activate
    public TransferPayments(
            @Reference Orders orders,
            @Reference Attempts attempts,
            @Reference Settlement settlement,
            @Reference RefundWork refunds,
            @Reference OrderNotices notices) {
        this.orders = orders;
        this.attempts = attempts;
        this.settlement = settlement;
        this.refunds = refunds;
        this.notices = notices;
    }

    public Optional<Trade> find(EntityManager entities, String key) {
        return attempts.find(entities, key)
                .flatMap(attempt -> orders.find(entities, attempt.order()).map(order -> trade(order, attempt)));
    }

    private static Trade trade(CustomerOrder order, PaymentAttempt attempt) {
        return new Trade(
                attempt.key(),
                attempt.channel(),
                order.number(),
                order.state(),
                order.organisationName().orElse(""),
                attempt.amount(),
                attempt.state() == State.PAID,
                attempt.live() && !attempt.ending());
    }

    /** Locks the order of an attempt until the end of the transaction. */
    public Optional<Trade> lock(EntityManager entities, String key) {
        return settlement.lock(entities, key).map(locked -> trade(locked.order(), locked.attempt()));
    }

    /** Applies a payment exactly as if a channel had told of it; tells whether it was taken. */
    public boolean pay(EntityManager entities, String key, Standing.Paid paid) {
        return settlement
                .lock(entities, key)
                .map(locked -> settlement.pay(entities, locked, paid) == Effect.APPLIED)
                .orElse(false);
    }

    /**
     * Lets the panel of an attempt that is still open show something more.
     *
     * @param until for how long it stays open at least
     */
    public void show(EntityManager entities, String key, Map<String, String> more, Instant until) {
        settlement
                .lock(entities, key)
                .filter(locked -> locked.attempt().state() == State.PAYING)
                .ifPresent(locked -> {
                    locked.attempt().show(more, until, attempts.now());
                    orders.tell(locked.order());
                    attempts.changed(locked.order().number());
                });
    }

    /** Tells owner and handler that money goes back which the order did not wait for. */
    public void tellReturning(EntityManager entities, OrderNumber number, Money amount) {
        orders.find(entities, number).ifPresent(order -> notices.returning(entities, order, amount));
    }

    /** Applies that a refund was made, so that nobody need ask. */
    public void refunded(EntityManager entities, String channel, String key, RefundStanding.Refunded done) {
        refunds.apply(entities, channel, key, done);
    }
}
