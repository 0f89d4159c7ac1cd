package org.certhall.core.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.persistence.EntityManager;
import org.certhall.api.access.Caller;
import org.certhall.api.audit.AuditLog;
import org.certhall.auditchain.Head;
import org.certhall.auditchain.HeadKey;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The auditor's desk: whoever reads or verifies the log stands in it himself. */
@Component(service = Unguarded.class)
public final class AuditDesk implements AuditLog, Unguarded {
    private static final int LARGEST_PAGE = 200;
    private static final Duration ONE_READING = Duration.ofHours(1);
    private static final String READ = "audit.read";

    private final UnitOfWork units;
    private final AuditTrail trail;
    private final Seals seals;
    private final Clock clock;

    @Activate
    public AuditDesk(@Reference UnitOfWork units, @Reference AuditTrail trail, @Reference SealingStation station) {
        this(units, trail, station.seals(), Clock.systemUTC());
    }

    AuditDesk(UnitOfWork units, AuditTrail trail, Seals seals, Clock clock) {
        this.units = units;
        this.trail = trail;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public AuditPage page(Caller caller, AuditFilter filter, Optional<Long> before, int size) {
        Principal principal = Principal.of(caller);
        int rows = Math.max(1, Math.min(size, LARGEST_PAGE));
        return units.write(entities -> {
            recordReading(entities, principal);
            return new AuditSearch(filter).page(entities, before, rows);
        });
    }

    @Override
    public AuditVerdict verify(Caller caller, LongConsumer progress) {
        Principal principal = Principal.of(caller);
        AuditVerdict verdict = new Verification(units, seals.outside(), seals.keys(), clock).run(progress);
        Map<String, String> details = Map.of(
                "head", "" + verdict.head(),
                "records", "" + verdict.records(),
                "faults", "" + verdict.faults().size());
        units.perform(entities -> trail.record(entities, principal, "audit.verified", "", details));
        return verdict;
    }

    @Override
    public AuditState state(Caller caller) {
        Principal.of(caller);
        Optional<Head> head = seals.newest();
        long waiting = units.read(
                entities -> entities.createQuery("select count(r) from AuditEntry r where r.number is null", Long.class)
                        .getSingleResult());
        return new AuditState(
                head.map(Head::number).orElse(0L),
                head.map(Head::at),
                waiting,
                seals.key().map(HeadKey::id).orElse(""),
                seals.problem());
    }

    @Override
    public AuditExport export(Caller caller, Path folder, LongConsumer progress) {
        Principal principal = Principal.of(caller);
        HeadKey key = seals.key().orElseThrow(() -> new IllegalArgumentException("nothing has been sealed yet"));
        AuditExport written = new ExportFolder(folder).write(units, seals.outside(), key, progress);
        Map<String, String> details = Map.of("records", "" + written.count());
        units.perform(entities -> trail.record(entities, principal, "audit.exported", "", details));
        return written;
    }

    private void recordReading(EntityManager entities, Principal principal) {
        String session = principal.session().map(number -> "session:" + number).orElse("");
        boolean recorded = entities.createQuery(
                                "select count(r) from AuditEntry r where r.action = :read and r.object = :session"
                                        + " and r.actor = :actor and r.happened > :since",
                                Long.class)
                        .setParameter("read", READ)
                        .setParameter("session", session)
                        .setParameter("actor", principal.actor())
                        .setParameter("since", clock.instant().minus(ONE_READING))
                        .getSingleResult()
                > 0;
        if (!recorded) {
            trail.record(entities, principal, READ, session, Map.of());
        }
    }
}
