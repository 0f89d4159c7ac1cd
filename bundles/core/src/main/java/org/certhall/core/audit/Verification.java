package org.certhall.core.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.certhall.api.audit.AuditFault;
import org.certhall.api.audit.AuditLog.AuditVerdict;
import org.certhall.auditchain.ChainCheck;
import org.certhall.auditchain.Fault;
import org.certhall.auditchain.Fault.Kind;
import org.certhall.auditchain.Faults;
import org.certhall.auditchain.HeadKey;
import org.certhall.auditchain.Lines;
import org.certhall.core.persistence.UnitOfWork;

/**
 * Verifies the whole log while it is being written to.
 *
 * <p>What is outside is looked at first: it is written after the database, so nothing of it may be missing inside. What
 * is sealed after that moment is left to the next verification.
 */
final class Verification {
    private static final Duration LATE = Duration.ofMinutes(1);

    private final UnitOfWork units;
    private final HeadFile outside;
    private final Map<String, HeadKey> keys;
    private final Clock clock;
    private final Faults faults = new Faults();
    private long seen;

    /** @param keys by their ids */
    Verification(UnitOfWork units, HeadFile outside, Map<String, HeadKey> keys, Clock clock) {
        this.units = units;
        this.outside = outside;
        this.keys = Map.copyOf(keys);
        this.clock = clock;
    }

    AuditVerdict run(LongConsumer progress) {
        HeadFile.Snapshot snapshot = outside.snapshot();
        if (snapshot.foreign()) {
            faults.add(Kind.HEADS_BROKEN, snapshot.written(), snapshot.written());
        }
        Ends ends = ends();
        try (Lines lines = outside.lines(snapshot)) {
            HeadUnion heads = new HeadUnion(units, lines.text(), snapshot.written(), ends.head(), faults);
            ChainCheck check = new ChainCheck(heads, keys, faults);
            long end = Math.max(ends.record(), snapshot.written());
            new SealedRecords(units)
                    .read(
                            end,
                            (number, line, hash) -> {
                                seen++;
                                check.record(number, line, hash == null ? new byte[0] : hash);
                            },
                            progress);
            check.finish();
            countAgain(end);
            lookAtWaiting(check.last());
            return new AuditVerdict(seen, check.last(), published());
        }
    }

    /** Reads both numbers in one statement, or the sealer might come between. */
    private Ends ends() {
        return units.read(entities -> {
            Object[] ends = entities.createQuery(
                            "select coalesce(max(h.number), 0), (select coalesce(max(r.number), 0) from AuditEntry r)"
                                    + " from AuditHead h",
                            Object[].class)
                    .getSingleResult();
            return new Ends((Long) ends[0], (Long) ends[1]);
        });
    }

    /** Reading by number passes by rows with an impossible number, and by a second row with the same one. */
    private void countAgain(long end) {
        long rows = units.read(entities -> entities.createQuery(
                        "select count(r) from AuditEntry r where r.number is not null and r.number <= :end", Long.class)
                .setParameter("end", end)
                .getSingleResult());
        if (rows != seen) {
            faults.add(Kind.RECORDS_ADDED, 0, end);
        }
    }

    private void lookAtWaiting(long last) {
        Instant limit = clock.instant().minus(LATE);
        long late = units.read(entities -> entities.createQuery(
                        "select count(r) from AuditEntry r where r.number is null and r.happened < :limit", Long.class)
                .setParameter("limit", limit)
                .getSingleResult());
        if (late > 0) {
            faults.add(Kind.RECORDS_LATE, last + 1, last + late);
        }
    }

    private List<AuditFault> published() {
        return faults.all().stream().map(Verification::published).toList();
    }

    private static AuditFault published(Fault fault) {
        return new AuditFault(AuditFault.Kind.valueOf(fault.kind().name()), fault.from(), fault.until());
    }

    /**
     * The newest numbers inside.
     *
     * @param head of a signed head
     * @param record of a record
     */
    private record Ends(long head, long record) {}
}
