package org.certhall.core.sheet;

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
import org.certhall.api.sheet.SheetImport.State;
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

    private final UnitOfWork units;
    private final Listeners<AccountId> listeners = new Listeners<>();
    private final RegularTask task;
    private Map<String, Change> seen = Map.of();

    /** What tells a change from others. */
    private record Change(AccountId account, Instant at) {}

    @Activate
    public SheetNews(@Reference UnitOfWork units) {
        this.units = units;
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
        seen = units.read(entities -> under(entities, before.keySet()));
        Set<AccountId> owners = new HashSet<>();
        seen.forEach((id, change) -> {
            if (!change.equals(before.get(id))) {
                owners.add(change.account());
            }
        });
        owners.forEach(listeners::tell);
    }

    /** Gives what is running, and what was the last time; the others do not change any more. */
    private static Map<String, Change> under(EntityManager entities, Set<String> before) {
        List<Tuple> rows = entities.createQuery(
                        "select u.id, u.account, u.changed from SheetUpload u where u.state = :running or u.id in :before",
                        Tuple.class)
                .setParameter("running", State.RUNNING)
                .setParameter("before", before.isEmpty() ? Set.of("") : before)
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
