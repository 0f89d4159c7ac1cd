package org.certhall.core.document;

import java.time.Clock;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.document.DocumentRow.State;
import org.certhall.core.order.Aftermath;
import org.certhall.core.order.OrderSettings;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes out the papers of orders that came to nothing, once their days are over (PIPL, art. 19). Any number of nodes may
 * sweep at once.
 */
@Component(
        service = {},
        immediate = true)
public final class PaperSweeper {
    private final PaperFollower follower;
    private final AuditTrail audit;
    private final Clock clock;
    private final Aftermath<DocumentRow> aftermath;

    @Activate
    public PaperSweeper(
            @Reference UnitOfWork units,
            @Reference OrderSettings settings,
            @Reference PaperFollower follower,
            @Reference AuditTrail audit) {
        this(units, settings, follower, audit, Clock.systemUTC());
    }

    PaperSweeper(UnitOfWork units, OrderSettings settings, PaperFollower follower, AuditTrail audit, Clock clock) {
        this.follower = follower;
        this.audit = audit;
        this.clock = clock;
        this.aftermath =
                new Aftermath<>("certhall-paper-sweeper", units, settings, clock, PaperSweeper::kept, this::takeOut);
    }

    @Deactivate
    void close() {
        aftermath.close();
    }

    /** Takes out all whose days are over, and gives how many. */
    int sweep() {
        return aftermath.sweep();
    }

    private static TypedQuery<DocumentRow> kept(EntityManager entities) {
        return entities.createQuery(
                        "select d from DocumentRow d, CustomerOrder o where o.number = d.order and d.state = :kept"
                                + " and o.state in :ended and o.changed < :before order by d.id",
                        DocumentRow.class)
                .setParameter("kept", State.KEPT);
    }

    /** Another node may have been quicker. */
    private void takeOut(EntityManager entities, DocumentRow row) {
        int taken = entities.createQuery(
                        "update DocumentRow d set d.state = :gone, d.changed = :now where d.id = :id and d.state = :kept")
                .setParameter("gone", State.GONE)
                .setParameter("now", clock.instant())
                .setParameter("id", row.id())
                .setParameter("kept", State.KEPT)
                .executeUpdate();
        if (taken > 0) {
            follower.removed(entities, row.view());
            Map<String, String> details = Map.of(
                    "order", row.order().value(), "field", row.view().field().value());
            audit.record(entities, "document.days-over", row.object(), details);
        }
    }
}
