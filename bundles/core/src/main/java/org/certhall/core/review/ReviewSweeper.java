package org.certhall.core.review;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.certhall.api.order.OrderState;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.order.OrderSettings;
import org.certhall.core.persistence.RegularTask;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.review.ReviewRow.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Forgets what officers and applicants wrote about orders that came to nothing, once the days of their papers are over (PIPL,
 * art. 19). Any number of nodes may sweep at once.
 */
@Component(
        service = {},
        immediate = true)
public final class ReviewSweeper {
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final List<OrderState> CAME_TO_NOTHING = List.of(OrderState.CANCELLED, OrderState.EXPIRED);
    private static final List<String> WRITTEN = List.of("OpinionRow", "QuestionRow", "CallBackRow");
    private static final int BATCH = 100;

    private final UnitOfWork units;
    private final OrderSettings settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final RegularTask task = new RegularTask("certhall-review-sweeper", PERIOD, this::sweep);

    @Activate
    public ReviewSweeper(@Reference UnitOfWork units, @Reference OrderSettings settings, @Reference AuditTrail audit) {
        this(units, settings, audit, Clock.systemUTC());
    }

    ReviewSweeper(UnitOfWork units, OrderSettings settings, AuditTrail audit, Clock clock) {
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
        List<String> over = entities.createQuery(
                        "select r.order from ReviewRow r, CustomerOrder o where o.number = r.order and r.stage = :over"
                                + " and o.state in :ended and o.changed < :before order by r.order",
                        String.class)
                .setParameter("over", Stage.OVER)
                .setParameter("ended", CAME_TO_NOTHING)
                .setParameter("before", clock.instant().minus(settings.papers()))
                .setMaxResults(BATCH)
                .getResultList();
        over.forEach(order -> forget(entities, order));
        return over.size();
    }

    /** Another node may have been quicker. */
    private void forget(EntityManager entities, String order) {
        int forgotten = entities.createQuery("update ReviewRow r set r.stage = :forgotten, r.seenSealed = null,"
                        + " r.recallSealed = null where r.order = :order and r.stage = :over")
                .setParameter("forgotten", Stage.FORGOTTEN)
                .setParameter("order", order)
                .setParameter("over", Stage.OVER)
                .executeUpdate();
        if (forgotten > 0) {
            WRITTEN.forEach(row -> entities.createQuery("delete from " + row + " w where w.order = :order")
                    .setParameter("order", order)
                    .executeUpdate());
            audit.record(entities, "review.days-over", "order:" + order, Map.of());
        }
    }
}
