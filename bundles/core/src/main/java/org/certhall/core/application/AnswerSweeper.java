package org.certhall.core.application;

import java.time.Clock;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.order.Aftermath;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderSettings;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Forgets what was typed into orders that came to nothing, once the days of their papers are over (PIPL, art. 19). Any number
 * of nodes may sweep at once.
 */
@Component(
        service = {},
        immediate = true)
public final class AnswerSweeper {
    private final AuditTrail audit;
    private final Aftermath<CustomerOrder> aftermath;

    @Activate
    public AnswerSweeper(@Reference UnitOfWork units, @Reference OrderSettings settings, @Reference AuditTrail audit) {
        this(units, settings, audit, Clock.systemUTC());
    }

    AnswerSweeper(UnitOfWork units, OrderSettings settings, AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.aftermath =
                new Aftermath<>("certhall-answer-sweeper", units, settings, clock, AnswerSweeper::typed, this::forget);
    }

    @Deactivate
    void close() {
        aftermath.close();
    }

    /** Forgets all whose days are over, and gives of how many orders. */
    int sweep() {
        return aftermath.sweep();
    }

    private static TypedQuery<CustomerOrder> typed(EntityManager entities) {
        return entities.createQuery(
                "select o from CustomerOrder o where o.answersSealed is not null and o.state in :ended"
                        + " and o.changed < :before order by o.id",
                CustomerOrder.class);
    }

    /** Another node may have been quicker. */
    private void forget(EntityManager entities, CustomerOrder order) {
        int forgotten = entities.createQuery("update CustomerOrder o set o.answersSealed = null"
                        + " where o.number = :number and o.answersSealed is not null")
                .setParameter("number", order.number().value())
                .executeUpdate();
        if (forgotten > 0) {
            audit.record(entities, "application.days-over", order.object(), Map.of());
        }
    }
}
