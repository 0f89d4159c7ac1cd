package org.certhall.core.work;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.certhall.api.value.Subscription;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.signal.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of work, shared by all nodes. */
@Component(service = {WorkQueue.class, WorkTable.class})
public final class WorkTable implements WorkQueue {
    private final UnitOfWork units;
    private final Clock clock;
    private final RandomGenerator random;
    private final Pause pause;
    private final Listeners<WorkTable> listeners = new Listeners<>();

    @Activate
    public WorkTable(@Reference UnitOfWork units) {
        this(units, Clock.systemUTC(), new SecureRandom());
    }

    /** Makes one whose time and chance are given. */
    public WorkTable(UnitOfWork units, Clock clock, RandomGenerator random) {
        this.units = units;
        this.clock = clock;
        this.random = random;
        this.pause = new Pause(random);
    }

    @Override
    public void put(EntityManager entities, WorkItem item) {
        entities.persist(new WorkRow(item, clock.instant()));
        units.afterCommit(() -> listeners.tell(this));
    }

    @Override
    public boolean cancel(EntityManager entities, String kind, String key) {
        Optional<WorkRow> row = idle(entities, kind, key);
        row.ifPresent(entities::remove);
        return row.isPresent();
    }

    @Override
    public boolean revive(EntityManager entities, String kind, String key) {
        Optional<WorkRow> row = idle(entities, kind, key);
        row.ifPresent(found -> {
            found.revive(clock.instant());
            units.afterCommit(() -> listeners.tell(this));
        });
        return row.isPresent();
    }

    /**
     * Gives dead items, the oldest first.
     *
     * @param but beginning of the kinds to leave out
     */
    public List<DeadItem> dead(EntityManager entities, String but, int most) {
        return entities.createQuery(
                        "select w from WorkRow w where w.due is null and w.kind not like :but order by w.id",
                        WorkRow.class)
                .setParameter("but", but + "%")
                .setMaxResults(most)
                .getResultStream()
                .map(WorkRow::deadItem)
                .toList();
    }

    /** Locks an item and tells whether nobody will do it unless somebody revives it; false where it is gone. */
    public boolean isDead(EntityManager entities, String kind, String key) {
        return locked(entities, kind, key).filter(WorkRow::dead).isPresent();
    }

    /** Calls back after this node has committed new work. */
    Subscription subscribe(Runnable committed) {
        return listeners.subscribe(table -> committed.run());
    }

    /**
     * Takes the items that are due longest, as many as there is room for.
     *
     * @param rooms for each kind who does it, and how many more items he takes now
     * @param most how many in all
     */
    List<Lease> take(Map<String, Room> rooms, int most) {
        return units.write(entities -> {
            List<Lease> taken = new ArrayList<>();
            for (WorkRow row : due(entities, rooms, most)) {
                Room room = rooms.get(row.kind());
                if (room != null && room.enter()) {
                    take(entities, row, room.handler()).ifPresent(taken::add);
                }
            }
            return taken;
        });
    }

    private Optional<Lease> take(EntityManager entities, WorkRow row, WorkHandler handler) {
        String token = HexFormat.of().toHexDigits(random.nextLong());
        WorkItem item = row.take(token, clock.instant().plus(handler.lease()));
        if (item.attempt() >= handler.attempts()) {
            die(entities, row, handler, row.reason());
            return Optional.empty();
        }
        return Optional.of(new Lease(token, item, handler));
    }

    /** H2 may give too few rows, or none, while another node takes some; the next round finds them. */
    @SuppressWarnings("unchecked") // native queries have no typed form
    private List<WorkRow> due(EntityManager entities, Map<String, Room> rooms, int most) {
        return entities.createNativeQuery(
                        "select * from work where due <= :now and kind in (:kinds)"
                                + " order by due fetch first :most rows only for update skip locked",
                        WorkRow.class)
                .setParameter("now", clock.instant())
                .setParameter("kinds", rooms.keySet())
                .setParameter("most", most)
                .getResultList();
    }

    /** Notes how it went, unless the lease has run out and somebody else has the item now; tells whether it was noted. */
    boolean finish(Lease lease, WorkHandler.Result result) {
        return units.write(entities -> {
            Optional<WorkRow> row = locked(
                            entities, lease.item().kind(), lease.item().key())
                    .filter(found -> found.heldBy(lease.token()));
            row.ifPresent(found -> finish(entities, found, lease.handler(), result));
            return row.isPresent();
        });
    }

    private void finish(EntityManager entities, WorkRow row, WorkHandler handler, WorkHandler.Result result) {
        if (result instanceof WorkHandler.Result.Retry retry) {
            row.tried();
            if (row.attempt() >= handler.attempts()) {
                die(entities, row, handler, retry.reason());
            } else {
                row.wait(clock.instant().plus(pause.after(row.attempt())), retry.reason());
            }
        } else if (result instanceof WorkHandler.Result.Later later) {
            row.wait(later.due(), later.reason());
        } else if (result instanceof WorkHandler.Result.Dead dead) {
            die(entities, row, handler, dead.reason());
        } else {
            entities.remove(row);
        }
    }

    private static void die(EntityManager entities, WorkRow row, WorkHandler handler, String reason) {
        row.die(reason);
        handler.dead(entities, row.item(), reason);
    }

    private Optional<WorkRow> idle(EntityManager entities, String kind, String key) {
        Instant now = clock.instant();
        return locked(entities, kind, key).filter(row -> row.idle(now));
    }

    private static Optional<WorkRow> locked(EntityManager entities, String kind, String key) {
        return rows(entities, kind, key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static TypedQuery<WorkRow> rows(EntityManager entities, String kind, String key) {
        return entities.createQuery("select w from WorkRow w where w.kind = :kind and w.key = :key", WorkRow.class)
                .setParameter("kind", kind)
                .setParameter("key", key);
    }

    /** An item that nobody will do unless somebody revives it. */
    public record DeadItem(String kind, String key, int attempts, String reason, Instant created) {}

    /** An item that this node works on, for a time. */
    record Lease(String token, WorkItem item, WorkHandler handler) {}
}
