package org.certhall.core.store;

import java.util.List;
import org.certhall.core.persistence.UnitOfWork;

/** Reads what the audit log has taken. */
public final class Records {
    private final UnitOfWork units;

    public Records(UnitOfWork units) {
        this.units = units;
    }

    /** Gives all records: actor, action and object, in the order of their making. */
    public List<String> all() {
        return units.read(entities -> entities.createQuery(
                        "select e.actor || ' ' || e.action || ' ' || e.object from AuditEntry e order by e.id",
                        String.class)
                .getResultList());
    }
}
