package org.certhall.core.bank;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.bank.StatementAnswer;
import org.certhall.api.bank.StatementSource;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.RegularTask;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the hall's own accounts, each from where it was left, on whichever node: entries and place are noted together, so
 * that none is passed over.
 */
@Component(
        service = {},
        immediate = true)
public final class StatementReading {
    private static final Logger LOG = LoggerFactory.getLogger(StatementReading.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final UnitOfWork units;
    private final RegularTask task;
    private final List<StatementSource> sources = new CopyOnWriteArrayList<>();

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<EntryFollower> followers = List.of();

    @Activate
    public StatementReading(@Reference UnitOfWork units) {
        this(units, List.of());
    }

    StatementReading(UnitOfWork units, List<EntryFollower> followers) {
        this.units = units;
        this.followers = followers;
        this.task = new RegularTask("certhall-statements", PERIOD, this::read);
    }

    @Deactivate
    void close() {
        task.close();
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void add(StatementSource source) {
        sources.add(source);
    }

    void remove(StatementSource source) {
        sources.remove(source);
    }

    /** Reads what is new; an account that cannot be read does not hold up the others. */
    void read() {
        for (StatementSource source : sources) {
            try {
                boolean more = true;
                while (more) {
                    more = readOn(source);
                }
            } catch (PersistenceFailure later) {
                LOG.debug("Account {} has to wait for its next turn", source.id(), later);
            } catch (RuntimeException unexpected) {
                LOG.error("Account {} cannot be read and waits for its next turn", source.id(), unexpected);
            }
        }
    }

    /** Fetches once, and tells whether there is more. */
    private boolean readOn(StatementSource source) {
        String place = units.read(entities -> Optional.ofNullable(entities.find(StatementCursor.class, source.id()))
                .map(StatementCursor::place)
                .orElse(""));
        StatementAnswer answer = source.fetch(place, DEADLINE);
        if (answer instanceof StatementAnswer.Entries entries) {
            boolean still = entries.next().equals(place);
            boolean noted = !(still && entries.entries().isEmpty()) && note(source.id(), place, entries);
            return entries.more() && noted && !still;
        }
        LOG.debug("Account {}: {}", source.id(), answer);
        return false;
    }

    /** Tells whether the entries were noted; they were not where another node was quicker. */
    private boolean note(String source, String place, StatementAnswer.Entries fetched) {
        return units.write(entities -> {
            StatementCursor cursor = lock(entities, source);
            if (!cursor.place().equals(place)) {
                return false;
            }
            fetched.entries().forEach(entry -> followers.forEach(each -> each.booked(entities, source, entry)));
            cursor.moveTo(fetched.next());
            return true;
        });
    }

    private static StatementCursor lock(EntityManager entities, String source) {
        StatementCursor known = entities.find(StatementCursor.class, source, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        StatementCursor fresh = new StatementCursor(source);
        entities.persist(fresh);
        entities.flush();
        return fresh;
    }
}
