package org.certhall.core.sheet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.Tuple;
import org.certhall.api.access.AccountId;
import org.certhall.api.value.Subscription;
import org.certhall.core.persistence.RegularTask;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.signal.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Tells owners how their uploads come on, on whichever node, by looking as long as anybody listens. */
@Component(service = SheetNews.class)
public final class SheetNews {
    private static final Duration PERIOD = Duration.ofMillis(700);

    /** A change becomes visible later than it says, by as long as its transaction takes and as clocks of nodes differ. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final UnitOfWork units;
    private final Clock clock;
    private final Listeners<AccountId> listeners = new Listeners<>();
    private final RegularTask task;
    private Map<String, Change> seen = Map.of();

    /** What tells a change from others. */
    private record Change(AccountId account, Instant at) {}

    @Activate
    public SheetNews(@Reference UnitOfWork units) {
        this(units, Clock.systemUTC());
    }

    SheetNews(UnitOfWork units, Clock clock) {
        this.units = units;
        this.clock = clock;
        this.task = new RegularTask("certhall-sheet-news", PERIOD, this::look);
    }

    @Deactivate
    void close() {
        task.close();
    }

    Subscription subscribe(AccountId owner, Runnable changed) {
        return listeners.subscribe(whose -> {
            if (whose.equals(owner)) {
                changed.run();
            }
        });
    }

    private void look() {
        if (listeners.isEmpty()) {
            seen = Map.of();
            return;
        }
        Map<String, Change> before = seen;
        seen = units.read(entities -> recent(entities, clock.instant().minus(LATE)));
        Set<AccountId> owners = new HashSet<>();
        seen.forEach((id, change) -> {
            if (!change.equals(before.get(id))) {
                owners.add(change.account());
            }
        });
        owners.forEach(listeners::tell);
    }

    /** Gives what changed lately; whatever is worked through changes every few seconds. */
    private static Map<String, Change> recent(EntityManager entities, Instant since) {
        List<Tuple> rows = entities.createQuery(
                        "select u.id, u.account, u.changed from SheetUpload u where u.changed > :since", Tuple.class)
                .setParameter("since", since)
                .getResultList();
        Map<String, Change> changes = new HashMap<>();
        for (Tuple row : rows) {
            changes.put(
                    row.get(0, String.class),
                    new Change(new AccountId(row.get(1, Long.class)), row.get(2, Instant.class)));
        }
        return changes;
    }
}
