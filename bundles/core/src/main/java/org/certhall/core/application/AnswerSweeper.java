package org.certhall.core.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.certhall.api.order.OrderState;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderSettings;
import org.certhall.core.persistence.RegularTask;
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
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final List<OrderState> CAME_TO_NOTHING = List.of(OrderState.CANCELLED, OrderState.EXPIRED);
    private static final int BATCH = 100;

    private final UnitOfWork units;
    private final OrderSettings settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final RegularTask task = new RegularTask("certhall-answer-sweeper", PERIOD, this::sweep);

    @Activate
    public AnswerSweeper(@Reference UnitOfWork units, @Reference OrderSettings settings, @Reference AuditTrail audit) {
        this(units, settings, audit, Clock.systemUTC());
    }

    AnswerSweeper(UnitOfWork units, OrderSettings settings, AuditTrail audit, Clock clock) {
        this.units = units;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        task.close();
    }

    /** Forgets all whose days are over, and gives of how many orders. */
    int sweep() {
        return RegularTask.inBatches(BATCH, () -> units.write(this::some));
    }

    private int some(EntityManager entities) {
        List<CustomerOrder> over = entities.createQuery(
                        "select o from CustomerOrder o where o.answersSealed is not null and o.state in :ended"
                                + " and o.changed < :before order by o.id",
                        CustomerOrder.class)
                .setParameter("ended", CAME_TO_NOTHING)
                .setParameter("before", clock.instant().minus(settings.papers()))
                .setMaxResults(BATCH)
                .getResultList();
        over.forEach(order -> forget(entities, order));
        return over.size();
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
