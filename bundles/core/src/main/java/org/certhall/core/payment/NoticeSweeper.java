package org.certhall.core.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.certhall.core.persistence.RegularTask;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Forgets the notices of channels when their days are over; any number of nodes may sweep at once. */
@Component(
        service = {},
        immediate = true)
public final class NoticeSweeper {
    private static final Duration PERIOD = Duration.ofHours(1);

    /** So many at a time, so that no transaction is long. */
    private static final int BATCH = 500;

    private final RegularTask task = new RegularTask("certhall-notice-sweeper", PERIOD, this::sweep);
    private final UnitOfWork units;
    private final PaymentSettings settings;
    private final Clock clock;

    @Activate
    public NoticeSweeper(@Reference UnitOfWork units, @Reference PaymentSettings settings) {
        this(units, settings, Clock.systemUTC());
    }

    NoticeSweeper(UnitOfWork units, PaymentSettings settings, Clock clock) {
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        task.close();
    }

    /** Forgets all whose days are over, and gives how many they were. */
    int sweep() {
        Instant before = clock.instant().minus(settings.notices());
        return RegularTask.inBatches(BATCH, () -> units.write(entities -> forget(entities, before)));
    }

    private static int forget(EntityManager entities, Instant before) {
        List<Long> old = entities.createQuery(
                        "select n.id from PaymentNotice n where n.received < :before order by n.received", Long.class)
                .setParameter("before", before)
                .setMaxResults(BATCH)
                .getResultList();
        return old.isEmpty()
                ? 0
                : entities.createQuery("delete from PaymentNotice n where n.id in :old")
                        .setParameter("old", old)
                        .executeUpdate();
    }
}
