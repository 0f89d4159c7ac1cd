package org.certhall.core.deposit;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.order.OrderState;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderFollower;
import org.certhall.core.order.OrderStep;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends deposits, also those whose orders have gone elsewhere: what the bank has heard of is let run out (T7, T23). */
@Component(service = {DepositEnds.class, OrderFollower.class})
public final class DepositEnds implements OrderFollower {
    private static final Set<OrderState> WAITING = EnumSet.of(OrderState.AWAITING_DEPOSIT, OrderState.DEPOSIT_SENT);

    private final WorkQueue work;
    private final AuditTrail audit;
    private final Clock clock;

    @Activate
    public DepositEnds(@Reference WorkQueue work, @Reference AuditTrail audit) {
        this(work, audit, Clock.systemUTC());
    }

    DepositEnds(WorkQueue work, AuditTrail audit, Clock clock) {
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void moved(EntityManager entities, CustomerOrder order, OrderStep step) {
        boolean gone = step.before().filter(WAITING::contains).isPresent() && !WAITING.contains(step.after());
        if (gone) {
            Ledger.of(entities, order).open().forEach(row -> letGo(entities, row));
        }
    }

    /** Lets go of a deposit that nobody waits for. */
    void letGo(EntityManager entities, DepositRow row) {
        if (row.state() == DepositState.ACCEPTED) {
            end(entities, row, DepositState.LEFT);
        } else if (row.state() == DepositState.ASKED && row.sent()) {
            row.drop();
        } else if (row.state() == DepositState.ASKED) {
            end(entities, row, DepositState.WITHDRAWN);
        }
    }

    /** Ends it; the amount is forgotten, and nobody need look at it again. */
    void end(EntityManager entities, DepositRow row, DepositState how) {
        row.end(how, clock.instant());
        Map<String, String> details = new HashMap<>();
        details.put("order", row.order().value());
        details.put("how", how.name());
        row.fault().ifPresent(fault -> details.put("fault", fault.name()));
        audit.record(entities, "deposit.ended", row.object(), details);
        // Where somebody works on it right now, he finds it ended.
        List.of(DepositPayment.KIND, DepositDeadline.KIND).forEach(kind -> work.cancel(entities, kind, row.id()));
    }
}
