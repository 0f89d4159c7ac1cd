package org.certhall.core.payment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.EnumSet;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.Money;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderFollower;
import org.certhall.core.order.OrderStep;
import org.certhall.core.payment.PaymentAttempt.Hitch;
import org.certhall.core.payment.PaymentRefund.Cause;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sees to it that orders which need not be paid for go on at once, that nobody pays for one that no longer waits for it, and
 * that one which came to nothing gives back what was paid.
 */
@Component(service = OrderFollower.class)
public final class PaymentFollower implements OrderFollower {
    static final String SETTLE = "payment.settle";
    private static final Set<OrderState> UNDONE =
            EnumSet.of(OrderState.CANCELLED, OrderState.EXPIRED, OrderState.REFUSED);

    private final Attempts attempts;
    private final Refunds refunds;
    private final WorkQueue work;

    @Activate
    public PaymentFollower(@Reference Attempts attempts, @Reference Refunds refunds, @Reference WorkQueue work) {
        this.attempts = attempts;
        this.refunds = refunds;
        this.work = work;
    }

    @Override
    public void moved(EntityManager entities, CustomerOrder order, OrderStep step) {
        OrderState after = step.after();
        if (step.before().filter(after::equals).isPresent()) {
            return;
        }
        if (after == OrderState.AWAITING_PAYMENT && needsNoPayment(entities, order)) {
            work.put(
                    entities,
                    WorkItem.of(
                            SETTLE,
                            order.number().value() + "v" + order.version(),
                            order.changed(),
                            order.number().value().getBytes(US_ASCII)));
        }
        if (step.before().filter(OrderState.AWAITING_PAYMENT::equals).isPresent()) {
            attempts.live(entities, order.number())
                    .forEach(attempt -> attempts.end(entities, attempt, Hitch.NOT_AWAITED));
        }
        if (UNDONE.contains(after)) {
            attempts.counted(entities, order.number()).forEach(attempt -> refunds.ask(entities, attempt, Cause.ENDED));
        }
    }

    /** It is free, or was paid before its approval was recalled. */
    private boolean needsNoPayment(EntityManager entities, CustomerOrder order) {
        return order.price().equals(Money.ZERO)
                || !attempts.counted(entities, order.number()).isEmpty();
    }
}
