package org.certhall.core.maintenance;

import java.nio.file.Path;
import java.util.Map;
import org.certhall.api.access.Caller;
import org.certhall.api.maintenance.DatabaseBackup;
import org.certhall.api.maintenance.Maintenance;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands on what operators order and records that it was done. */
@Component(service = Unguarded.class)
public final class MaintenanceDesk implements Maintenance, Unguarded {
    private final DataProtection protection;
    private final DatabaseBackup database;
    private final UnitOfWork units;
    private final AuditTrail audit;

    @Activate
    public MaintenanceDesk(
            @Reference DataProtection protection,
            @Reference DatabaseBackup database,
            @Reference UnitOfWork units,
            @Reference AuditTrail audit) {
        this.protection = protection;
        this.database = database;
        this.units = units;
        this.audit = audit;
    }

    @Override
    public void rotateKeys(Caller caller) {
        Principal principal = Principal.of(caller);
        protection.rotate();
        record(principal, "protection.key-rotated");
    }

    @Override
    public void dump(Caller caller, Path target) {
        Principal principal = Principal.of(caller);
        database.dump(target);
        record(principal, "database.dumped");
    }

    private void record(Principal principal, String action) {
        units.perform(entities -> audit.record(entities, principal, action, "", Map.of()));
    }
}
