package org.certhall.core.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
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
        return units.read(entities -> byKey(entities, key, LockModeType.NONE));
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
