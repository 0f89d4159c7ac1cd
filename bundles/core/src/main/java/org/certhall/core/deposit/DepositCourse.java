package org.certhall.core.deposit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.certhall.api.bank.DepositAnswer.Accepted;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderGuard;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderNotices;
import org.certhall.core.order.Orders;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What banks and clocks do to deposits, within a transaction that holds the order's lock. */
@Component(service = DepositCourse.class)
public final class DepositCourse {
    /** Whoever is told by the page itself within this time needs no message. */
    private static final Duration WATCHED = Duration.ofMinutes(1);

    private final Orders orders;
    private final OrderNotices notices;
    private final DepositEnds ends;
    private final WorkQueue work;
    private final AuditTrail audit;
    private final Clock clock;

    @Activate
    public DepositCourse(
            @Reference Orders orders,
            @Reference OrderNotices notices,
            @Reference DepositEnds ends,
            @Reference WorkQueue work,
            @Reference AuditTrail audit) {
        this(orders, notices, ends, work, audit, Clock.systemUTC());
    }

    DepositCourse(
            Orders orders, OrderNotices notices, DepositEnds ends, WorkQueue work, AuditTrail audit, Clock clock) {
        this.orders = orders;
        this.notices = notices;
        this.ends = ends;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The bank has taken it over (T6, T12): the old amount ends now, the 72 hours begin. */
    void accept(EntityManager entities, CustomerOrder order, DepositRow row, Accepted answer) {
        row.accept(answer.reference(), answer.at(), now());
        if (row.state() == DepositState.DROPPED) {
            ends.end(entities, row, DepositState.LEFT);
            return;
        }
        Ledger.of(entities, order).rows().stream()
                .filter(other -> other.state() == DepositState.ACCEPTED && other != row)
                .forEach(former -> ends.end(entities, former, DepositState.REPLACED));
        move(entities, order, row, OrderActor.BANK, OrderEvent.DEPOSIT_ACCEPTED);
        Instant until = row.until().orElseThrow();
        work.put(entities, DepositDeadline.item(row, until));
        notices.depositSent(entities, order, until);
    }

    /** The bank does not pay it: neither a try nor a deposit is lost. */
    void refuse(EntityManager entities, CustomerOrder order, DepositRow row, Fault fault) {
        boolean awaited = row.state() == DepositState.ASKED;
        row.fault(fault);
        ends.end(entities, row, DepositState.REFUSED);
        if (awaited) {
            orders.tell(order);
            if (row.asked().plus(WATCHED).isBefore(now())) {
                notices.depositRefused(entities, order);
            }
        }
    }

    /** The bank had paid, and the money came back (T11). */
    void giveBack(EntityManager entities, CustomerOrder order, DepositRow row, Fault fault, Instant at) {
        if (!row.state().isOpen()) {
            if (row.state() != DepositState.RETURNED) {
                audit.record(entities, "deposit.returned-late", row.object(), Map.of("fault", fault.name()));
            }
            return;
        }
        if (!row.wasAccepted()) {
            accept(entities, order, row, new Accepted("", at));
        }
        if (row.state() == DepositState.ACCEPTED) {
            row.fault(fault);
            ends.end(entities, row, DepositState.RETURNED);
            ended(entities, order, row, OrderActor.BANK);
        }
    }

    /** The 72 hours are over (T11). */
    void expire(EntityManager entities, CustomerOrder order, DepositRow row) {
        ends.end(entities, row, DepositState.EXPIRED);
        ended(entities, order, row, OrderActor.TIMER);
    }

    private void ended(EntityManager entities, CustomerOrder order, DepositRow row, OrderActor actor) {
        move(entities, order, row, actor, OrderEvent.DEPOSIT_ENDED);
        notices.depositEnded(entities, order);
    }

    private void move(EntityManager entities, CustomerOrder order, DepositRow row, OrderActor actor, OrderEvent event) {
        boolean left = Ledger.of(entities, order).mayGoOn();
        Predicate<OrderGuard> holds = guard -> guard == (left ? OrderGuard.DEPOSIT_LEFT : OrderGuard.NO_DEPOSIT_LEFT);
        orders.move(entities, order, actor, event, holds, Map.of("deposit", row.id()));
    }
}
