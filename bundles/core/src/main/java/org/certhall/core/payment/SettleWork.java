package org.certhall.core.payment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.Money;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderNotices;
import org.certhall.core.order.Orders;
import org.certhall.core.payment.PaymentRefund.Cause;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets orders go on at once that are free, or were paid before their approval was recalled (T16). */
@Component(service = WorkHandler.class)
public final class SettleWork implements WorkHandler {
    private final UnitOfWork units;
    private final Orders orders;
    private final Attempts attempts;
    private final Refunds refunds;
    private final OrderNotices notices;

    @Activate
    public SettleWork(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference Attempts attempts,
            @Reference Refunds refunds,
            @Reference OrderNotices notices) {
        this.units = units;
        this.orders = orders;
        this.attempts = attempts;
        this.refunds = refunds;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return PaymentFollower.SETTLE;
    }

    @Override
    public Result handle(WorkItem item) {
        OrderNumber number = new OrderNumber(new String(item.payload(), US_ASCII));
        units.perform(entities -> {
            CustomerOrder order = orders.lock(entities, number);
            if (order.state() == OrderState.AWAITING_PAYMENT) {
                settle(entities, order);
            }
        });
        return new Result.Done();
    }

    private void settle(EntityManager entities, CustomerOrder order) {
        List<PaymentAttempt> counted = attempts.counted(entities, order.number());
        boolean paid = counted.stream().anyMatch(attempt -> attempt.amount().equals(order.price()));
        if (!paid) {
            counted.forEach(attempt -> {
                refunds.ask(entities, attempt, Cause.PRICE);
                notices.returning(entities, order, attempt.amount());
            });
        }
        if (paid || order.price().equals(Money.ZERO)) {
            orders.move(
                    entities,
                    order,
                    OrderActor.CHANNEL,
                    OrderEvent.PAYMENT_CONFIRMED,
                    guard -> guard == OrderGuard.PAYMENT_MATCHES,
                    Map.of("settled", paid ? "before" : "free"));
            if (!paid) {
                notices.paid(entities, order);
            }
        }
    }
}
