package org.certhall.core.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.RefundRequest;
import org.certhall.api.payment.RefundStanding;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives money back at the channel it came by, under one key, and asks until the channel has decided (T28, T29). */
@Component(service = {WorkHandler.class, RefundWork.class})
public final class RefundWork implements WorkHandler {
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final UnitOfWork units;
    private final Orders orders;
    private final Attempts attempts;
    private final Refunds refunds;
    private final Flags flags;
    private final Channels channels;
    private final AuditTrail audit;

    /** What there is to do, read before the channel is called. */
    private record Task(String channel, RefundRequest request, boolean sent, Instant since) {}

    @Activate
    public RefundWork(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference Attempts attempts,
            @Reference Refunds refunds,
            @Reference Flags flags,
            @Reference Channels channels,
            @Reference AuditTrail audit) {
        this.units = units;
        this.orders = orders;
        this.attempts = attempts;
        this.refunds = refunds;
        this.flags = flags;
        this.channels = channels;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return Refunds.KIND;
    }

    @Override
    public Result handle(WorkItem item) {
        String key = Attempts.key(item);
        Optional<Task> task = units.read(entities ->
                refunds.find(entities, key).filter(refund -> !refund.over()).map(this::task));
        if (task.isEmpty()) {
            return new Result.Done();
        }
        Instant now = attempts.now();
        Optional<PaymentChannel> channel = channels.find(task.get().channel());
        if (channel.isEmpty()) {
            return Pauses.later(task.get().since(), now, "the channel is not installed");
        }
        RefundStanding standing = ask(channel.get(), key, task.get());
        units.write(entities -> apply(entities, task.get().channel(), key, standing));
        return standing instanceof RefundStanding.Refunded || standing instanceof RefundStanding.Rejected
                ? new Result.Done()
                : Pauses.later(
                        task.get().since(),
                        now,
                        standing instanceof RefundStanding.Unavailable away ? away.reason() : "it is under way");
    }

    private Task task(PaymentRefund refund) {
        PaymentAttempt attempt = refund.attempt();
        RefundRequest request = new RefundRequest(
                refund.key(),
                attempts.request(attempt),
                attempt.trade().orElseThrow(),
                attempt.amount(),
                refund.amount());
        return new Task(attempt.channel(), request, refund.state() == PaymentRefund.State.SENT, refund.created());
    }

    /** What may have been sent is asked about first, and sent again only where the channel has never heard of it. */
    private RefundStanding ask(PaymentChannel channel, String key, Task task) {
        if (task.sent()) {
            RefundStanding standing = channel.queryRefund(task.request(), DEADLINE);
            if (!(standing instanceof RefundStanding.Missing)) {
                return standing;
            }
        } else {
            units.perform(entities -> refunds.order(entities, task.channel(), key)
                    .ifPresent(number -> {
                        orders.lock(entities, number);
                        refunds.find(entities, key)
                                .filter(refund -> !refund.over())
                                .ifPresent(refund -> refund.send(attempts.now()));
                    }));
        }
        return channel.refund(task.request(), DEADLINE);
    }

    /** Applies what a channel tells of a refund, by notice or when asked. */
    Effect apply(EntityManager entities, String channel, String key, RefundStanding standing) {
        Optional<OrderNumber> number = refunds.order(entities, channel, key);
        if (number.isEmpty()) {
            return Effect.UNKNOWN;
        }
        CustomerOrder order = orders.lock(entities, number.get());
        PaymentRefund refund = refunds.find(entities, key).orElseThrow();
        if (standing instanceof RefundStanding.Refunded done && refund.state() != PaymentRefund.State.REFUNDED) {
            refund.done(done.reference(), attempts.now());
            audit.record(entities, "payment.refunded", order.object(), details(refund));
            finish(entities, order);
        } else if (standing instanceof RefundStanding.Rejected rejected && !refund.over()) {
            refund.reject(rejected.reason(), attempts.now());
            flags.raise(entities, PaymentFlag.Kind.REFUND_REJECTED, refund.attempt(), refund.key(), refund.amount());
        } else {
            return Effect.NOTHING_NEW;
        }
        attempts.changed(order.number());
        return Effect.APPLIED;
    }

    /** An order that finance gives the money back for is over when all of it is back. */
    private void finish(EntityManager entities, CustomerOrder order) {
        boolean all = refunds.of(entities, order.number()).stream()
                .allMatch(refund -> refund.state() == PaymentRefund.State.REFUNDED);
        if (all && order.state() == OrderState.REFUNDING) {
            orders.move(entities, order, OrderActor.CHANNEL, OrderEvent.REFUND_CONFIRMED, guard -> false, Map.of());
        }
    }

    private static Map<String, String> details(PaymentRefund refund) {
        return Map.of(
                "refund",
                refund.key(),
                "attempt",
                refund.attempt().key(),
                "cause",
                refund.cause().name());
    }
}
