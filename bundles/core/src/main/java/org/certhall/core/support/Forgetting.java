package org.certhall.core.support;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.support.SupportDesk.State;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes a message with its answers when its time is over (PIPL, art. 19); the audit log keeps that it was there. */
@Component(service = WorkHandler.class)
public final class Forgetting implements WorkHandler {
    private static final String KIND = "support.forget";
    private final UnitOfWork units;
    private final AuditTrail audit;

    @Activate
    public Forgetting(@Reference UnitOfWork units, @Reference AuditTrail audit) {
        this.units = units;
        this.audit = audit;
    }

    static WorkItem of(long message, Instant due) {
        byte[] payload = ByteBuffer.allocate(Long.BYTES).putLong(message).array();
        return WorkItem.of(KIND, "m" + message, due, payload);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result handle(WorkItem item) {
        long id = ByteBuffer.wrap(item.payload()).getLong();
        units.perform(entities -> Optional.ofNullable(entities.find(SupportMessage.class, id))
                .filter(message -> message.state() == State.CLOSED)
                .ifPresent(message -> {
                    entities.createQuery("delete from SupportAnswer a where a.message = :id")
                            .setParameter("id", id)
                            .executeUpdate();
                    audit.record(entities, "support.forgotten", message.object(), Map.of());
                    entities.remove(message);
                }));
        return new Result.Done();
    }
}
