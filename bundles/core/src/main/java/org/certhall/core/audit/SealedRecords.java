package org.certhall.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.certhall.auditchain.RecordLine;
import org.certhall.core.persistence.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The numbered records in their order, page by page and without entities: a million of them take no memory. */
final class SealedRecords {
    private static final int PAGE = 5000;
    private static final String PAGE_AFTER = "select r.number, r.happened, r.actor, r.action, r.object, r.origin,"
            + " r.details, r.hash from AuditEntry r where r.number > :after and r.number <= :end order by r.number";

    private final UnitOfWork units;

    SealedRecords(UnitOfWork units) {
        this.units = units;
    }

    /** Takes one record. */
    interface Sink {
        /** @param hash as stored, or {@code null} where none is */
        void take(long number, byte[] line, byte @Nullable [] hash);
    }

    /**
     * Reads all records up to a number.
     *
     * @param progress is told how many have been read, page by page
     */
    void read(long end, Sink sink, LongConsumer progress) {
        long after = 0;
        long read = 0;
        List<Object[]> page;
        do {
            page = page(after, end);
            for (Object[] row : page) {
                after = (Long) row[0];
                sink.take(after, line(row), (byte[]) row[7]);
            }
            read += page.size();
            progress.accept(read);
        } while (page.size() == PAGE);
    }

    private List<Object[]> page(long after, long end) {
        return units.read(entities -> entities.createQuery(PAGE_AFTER, Object[].class)
                .setParameter("after", after)
                .setParameter("end", end)
                .setMaxResults(PAGE)
                .getResultList());
    }

    private static byte[] line(Object[] row) {
        return RecordLine.of(
                (Long) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6]);
    }
}
