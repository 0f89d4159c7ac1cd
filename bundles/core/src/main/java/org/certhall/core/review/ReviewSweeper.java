package org.certhall.core.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.order.Aftermath;
import org.certhall.core.order.OrderSettings;
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
    private static final List<String> WRITTEN = List.of("OpinionRow", "QuestionRow", "CallBackRow");

    private final AuditTrail audit;
    private final Aftermath<String> aftermath;

    @Activate
    public ReviewSweeper(@Reference UnitOfWork units, @Reference OrderSettings settings, @Reference AuditTrail audit) {
        this(units, settings, audit, Clock.systemUTC());
    }

    ReviewSweeper(UnitOfWork units, OrderSettings settings, AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.aftermath = new Aftermath<>(
                "certhall-review-sweeper", units, settings, clock, ReviewSweeper::written, this::forget);
    }

    @Deactivate
    void close() {
        aftermath.close();
    }

    /** Forgets all whose days are over, and gives of how many orders. */
    int sweep() {
        return aftermath.sweep();
    }

    private static TypedQuery<String> written(EntityManager entities) {
        return entities.createQuery(
                        "select r.order from ReviewRow r, CustomerOrder o where o.number = r.order and r.stage = :over"
                                + " and o.state in :ended and o.changed < :before order by r.order",
                        String.class)
                .setParameter("over", Stage.OVER);
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
