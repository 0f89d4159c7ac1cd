package org.certhall.core.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.certhall.api.audit.AuditLog.AuditVerdict;
import org.certhall.core.access.Principals;
import org.certhall.core.folder.HallFolders;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.protection.Protections;

/** One node of a hall: it writes records, seals them and verifies the log. */
final class Hall {
    private final UnitOfWork units;
    private final AuditWriter writer;
    private final Path folder;
    private final Path data;
    private Seals seals;
    private Sealer sealer;

    /** @param folder of the installation; each node has its own data there, and all have the same secrets */
    Hall(UnitOfWork units, Path folder, String node) {
        this.units = units;
        this.folder = folder;
        this.data = folder.resolve(node);
        this.writer = new AuditWriter(Protections.in(folder.resolve("secrets"), units), Clock.systemUTC());
        this.seals = seals();
        this.sealer = new Sealer(units, seals, Clock.systemUTC());
    }

    /** Begins again with what is on disk, as after a crash. */
    void restart() {
        seals = seals();
        sealer = new Sealer(units, seals, Clock.systemUTC());
    }

    private Seals seals() {
        return new Seals(new HallFolders(data, folder.resolve("secrets")));
    }

    void write(int records) {
        for (int record = 0; record < records; record++) {
            write("login.failed", record);
        }
    }

    void write(String action, int account) {
        Map<String, String> details = Map.of("try", "" + account, "method", "password");
        units.perform(
                entities -> writer.record(entities, Principals.anonymous(), action, "account:" + account, details));
    }

    /** Seals everything that waits, at most so many records at once. */
    void seal() {
        while (sealer.round()) {
            continue;
        }
    }

    AuditVerdict verify() {
        return new Verification(units, seals.outside(), seals.keys(), Clock.systemUTC()).run(records -> {});
    }

    AuditWriter writer() {
        return writer;
    }

    AuditDesk desk(Clock clock) {
        return new AuditDesk(units, writer, seals, clock);
    }

    Seals kept() {
        return seals;
    }

    Path heads() {
        return seals.outside().path();
    }
}
