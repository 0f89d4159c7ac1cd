package org.certhall.core.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.auditchain.ChainHash;
import org.certhall.auditchain.Head;
import org.certhall.auditchain.HeadKey;
import org.certhall.core.persistence.UnitOfWork;

/**
 * Numbers committed records without a gap, chains them, signs the head, and takes all heads outside the database.
 *
 * <p>Of several nodes one seals at a time: the one that holds the lock on the row of {@code audit_sealer}. Each node
 * takes every head to its own file, whoever signed it. Not thread-safe.
 */
final class Sealer {
    static final int BATCH = 1000;

    private final UnitOfWork units;
    private final SigningKeyFile keyFile;
    private final HeadFile outside;
    private final Clock clock;
    private final ChainHash chain = new ChainHash();
    private boolean started;

    Sealer(UnitOfWork units, Seals seals, Clock clock) {
        this.units = units;
        this.keyFile = seals.keyFile();
        this.outside = seals.outside();
        this.clock = clock;
    }

    /**
     * Seals up to {@link #BATCH} records and answers whether more are waiting.
     *
     * @throws UnusableHeadsException where keys or heads do not fit the database
     */
    boolean round() {
        SigningKey key = key();
        if (!started) {
            // Before anything is sealed, so that only what a former process left counts.
            recordRestored(bringOutside(key.open()));
            started = true;
        }
        boolean more = units.write(entities -> seal(entities, key));
        bringOutside(key.open());
        return more;
    }

    private SigningKey key() {
        Optional<SigningKey> key = keyFile.read();
        if (key.isPresent()) {
            return key.get();
        }
        boolean signed = outside.last().isPresent()
                || units.read(entities -> newest(entities)).isPresent();
        if (signed) {
            throw new UnusableHeadsException("the audit log is signed, but the key " + keyFile.path()
                    + " is missing; put back the folder that belongs to this database");
        }
        return keyFile.make();
    }

    private boolean seal(EntityManager entities, SigningKey key) {
        if (!lock(entities)) {
            return false;
        }
        List<AuditEntry> waiting = entities.createQuery(
                        "select r from AuditEntry r where r.number is null order by r.happened, r.id", AuditEntry.class)
                .setMaxResults(BATCH)
                .getResultList();
        if (waiting.isEmpty()) {
            return false;
        }
        Optional<Head> base = base(entities, key.open());
        byte[] hash = base.map(head -> HexFormat.of().parseHex(head.hash())).orElseGet(ChainHash::start);
        long number = Math.max(base.map(Head::number).orElse(0L), highest(entities));
        for (AuditEntry entry : waiting) {
            number++;
            hash = entry.seal(number, chain, hash);
        }
        String previous = base.map(Head::digest).orElse(Head.NONE);
        entities.persist(new AuditHead(
                Head.sign(number, hash, clock.instant(), key.open().id(), previous, key::sign)));
        return waiting.size() == BATCH;
    }

    /** An empty answer means that another node seals at this moment. */
    private static boolean lock(EntityManager entities) {
        return !entities.createNativeQuery("select id from audit_sealer where id = 1 for update skip locked")
                .getResultList()
                .isEmpty();
    }

    /** Gives the head to go on from: that of the database, or the one outside where the database has lost its own. */
    private Optional<Head> base(EntityManager entities, HeadKey key) {
        Optional<Head> inside = newest(entities);
        Optional<Head> last = outside.last();
        if (last.isPresent()
                && inside.map(Head::number).orElse(0L) <= last.get().number()) {
            return last;
        }
        inside.ifPresent(head -> requireSigned(head, key));
        return inside;
    }

    private static Optional<Head> newest(EntityManager entities) {
        return entities.createQuery("select h.line from AuditHead h order by h.number desc", String.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Sealer::parse);
    }

    private static long highest(EntityManager entities) {
        return entities.createQuery("select coalesce(max(r.number), 0) from AuditEntry r", Long.class)
                .getSingleResult();
    }

    private int bringOutside(HeadKey key) {
        int brought = 0;
        List<Head> heads;
        do {
            heads = headsAfter(outside.last().map(Head::number).orElse(0L));
            if (!heads.isEmpty()) {
                requireSigned(heads, key);
                outside.append(heads);
                brought += heads.size();
            }
        } while (heads.size() == BATCH);
        return brought;
    }

    private List<Head> headsAfter(long number) {
        return units.read(entities -> entities.createQuery(
                        "select h.line from AuditHead h where h.number > :number order by h.number", String.class)
                .setParameter("number", number)
                .setMaxResults(BATCH)
                .getResultStream()
                .map(Sealer::parse)
                .toList());
    }

    /** A head whose successor names it is vouched for by that one's signature. */
    private static void requireSigned(List<Head> heads, HeadKey key) {
        List<Head> unvouched = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            boolean vouched = i + 1 < heads.size()
                    && heads.get(i + 1).previous().equals(heads.get(i).digest());
            if (!vouched) {
                unvouched.add(heads.get(i));
            }
        }
        unvouched.forEach(head -> requireSigned(head, key));
    }

    private static void requireSigned(Head head, HeadKey key) {
        if (!head.key().equals(key.id()) || !key.signed(head)) {
            throw new UnusableHeadsException("the head of record " + head.number()
                    + " in the database is not signed by the key of this hall; verify the audit log");
        }
    }

    private static Head parse(String line) {
        return Head.parse(line)
                .orElseThrow(() ->
                        new UnusableHeadsException("a head in the database cannot be read; verify the audit log"));
    }

    /** One head may be missing outside after a crash; more were missing because the file was set back or made anew. */
    private void recordRestored(int brought) {
        if (brought > 1) {
            Map<String, String> details = Map.of("heads", "" + brought);
            units.perform(entities -> entities.persist(
                    new AuditEntry(clock.instant(), AuditWriter.SYSTEM, "audit.heads-restored", "", "", details)));
        }
    }
}
