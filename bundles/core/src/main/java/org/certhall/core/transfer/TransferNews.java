package org.certhall.core.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Tuple;
import org.certhall.api.value.Subscription;
import org.certhall.core.persistence.RegularTask;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.signal.ChangeSignal;
import org.certhall.core.signal.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Tells the desk of changes: of those on this node as soon as they are committed, of all others by looking. */
@Component(service = TransferNews.class)
public final class TransferNews {
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(20);

    private final UnitOfWork units;
    private final Listeners<Boolean> listeners = new Listeners<>();
    private final ChangeSignal signal = new ChangeSignal("certhall-transfer-news", GATHER, () -> listeners.tell(true));
    private final RegularTask task = new RegularTask("certhall-transfer-look", PERIOD, this::look);
    private String seen = "";

    @Activate
    public TransferNews(@Reference UnitOfWork units) {
        this.units = units;
    }

    @Deactivate
    void close() {
        task.close();
        signal.close();
    }

    Subscription subscribe(Runnable changed) {
        return listeners.subscribe(any -> changed.run());
    }

    /** Tells once the present unit of work has been committed. */
    void changed() {
        units.afterCommit(signal::raise);
    }

    private void look() {
        if (listeners.isEmpty()) {
            seen = "";
            return;
        }
        String now = units.read(TransferNews::standing);
        boolean other = !seen.isEmpty() && !seen.equals(now);
        seen = now;
        if (other) {
            signal.raise();
        }
    }

    /** Each change adds a row or one to a version. */
    private static String standing(EntityManager entities) {
        Tuple row = entities.createQuery(
                        "select count(t), sum(t.version), max(t.changed) from TransferRow t", Tuple.class)
                .getSingleResult();
        return row.get(0, Long.class) + " " + row.get(1, Long.class) + " "
                + Optional.ofNullable(row.get(2, Instant.class))
                        .map(Instant::toString)
                        .orElse("");
    }
}
