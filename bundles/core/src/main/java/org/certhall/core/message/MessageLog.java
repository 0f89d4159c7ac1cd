package org.certhall.core.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.certhall.api.message.MessageDesk.Place;
import org.certhall.api.value.Subscription;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.signal.ChangeSignal;
import org.certhall.core.signal.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The rows of messages, and who is told when they change on this node. */
@Component(service = MessageLog.class)
public final class MessageLog {
    private final UnitOfWork units;
    private final Clock clock;
    private final Listeners<MessageLog> listeners = new Listeners<>();
    private final ChangeSignal signal =
            new ChangeSignal("certhall-messages", Duration.ofMillis(100), () -> listeners.tell(this));

    @Activate
    public MessageLog(@Reference UnitOfWork units) {
        this(units, Clock.systemUTC());
    }

    MessageLog(UnitOfWork units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Ends telling. */
    @Deactivate
    public void close() {
        signal.close();
    }

    Instant now() {
        return clock.instant();
    }

    UnitOfWork units() {
        return units;
    }

    void add(EntityManager entities, MessageRow row) {
        entities.persist(row);
        tellAfterCommit();
    }

    Optional<MessageRow> find(String key) {
        return units.read(entities -> find(entities, key));
    }

    Optional<MessageRow> find(EntityManager entities, String key) {
        return byKey(entities, key, LockModeType.NONE);
    }

    /** Lets nobody else change a row in this unit of work, and reads it anew. */
    void lock(EntityManager entities, MessageRow row) {
        tellAfterCommit();
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Gives the time of the last change on any node. */
    Optional<Instant> changed() {
        return Optional.ofNullable(
                units.read(entities -> entities.createQuery("select max(m.changed) from MessageRow m", Instant.class)
                        .getSingleResult()));
    }

    /** Changes a row, if it is there and the condition holds, in a unit of work of its own. */
    boolean change(String key, Predicate<MessageRow> condition, BiConsumer<MessageRow, Instant> change) {
        return units.write(entities -> locked(entities, key)
                .filter(condition)
                .map(row -> {
                    change.accept(row, clock.instant());
                    return true;
                })
                .orElse(false));
    }

    /** Gives a row to be changed in this unit of work. */
    Optional<MessageRow> locked(EntityManager entities, String key) {
        tellAfterCommit();
        return byKey(entities, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Gives the messages of a box that are older than a place, the newest first. */
    List<MessageRow> page(
            EntityManager entities, MessageRow.Box box, Optional<byte[]> recipient, Optional<Place> before, int most) {
        String after = before.isPresent() ? " and (m.created < :created or (m.created = :created and m.id < :id))" : "";
        String to = recipient.isPresent() ? " and m.recipientIndex = :recipient" : "";
        TypedQuery<MessageRow> query = entities.createQuery(
                        "select m from MessageRow m where m.box = :box" + after + to
                                + " order by m.created desc, m.id desc",
                        MessageRow.class)
                .setParameter("box", box)
                .setMaxResults(most);
        before.ifPresent(place -> query.setParameter("created", place.created()).setParameter("id", place.id()));
        recipient.ifPresent(index -> query.setParameter("recipient", index));
        return query.getResultList();
    }

    long count(EntityManager entities, MessageRow.Box box) {
        return entities.createQuery("select count(m) from MessageRow m where m.box = :box", Long.class)
                .setParameter("box", box)
                .getSingleResult();
    }

    /** Deletes messages that are done with and have not changed since; gives how many they were. */
    int forget(EntityManager entities, Instant before, int most) {
        List<Long> ids = entities.createQuery(
                        "select m.id from MessageRow m where m.box = :box and m.changed < :before", Long.class)
                .setParameter("box", MessageRow.Box.SENT)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        if (ids.isEmpty()) {
            return 0;
        }
        tellAfterCommit();
        entities.createQuery("delete from MessageRow m where m.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        return ids.size();
    }

    /** Tells listeners once this unit of work has been committed. */
    void tellAfterCommit() {
        units.afterCommit(signal::raise);
    }

    /** Tells listeners soon. */
    void tell() {
        signal.raise();
    }

    Subscription subscribe(Runnable changed) {
        return listeners.subscribe(log -> changed.run());
    }

    private static Optional<MessageRow> byKey(EntityManager entities, String key, LockModeType lock) {
        return entities.createQuery("select m from MessageRow m where m.key = :key", MessageRow.class)
                .setParameter("key", key)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
