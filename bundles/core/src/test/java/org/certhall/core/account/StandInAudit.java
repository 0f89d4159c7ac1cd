package org.certhall.core.account;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;

/** Lists what would be recorded, without the numbers of sessions. */
record StandInAudit(List<String> records) implements AuditTrail {
    @Override
    public void record(
            EntityManager entities, Principal principal, String action, String object, Map<String, String> details) {
        records.add((principal.actor() + " " + action + " " + object + " " + new TreeMap<>(details)).strip());
    }

    @Override
    public void record(EntityManager entities, String action, String object, Map<String, String> details) {
        records.add("system " + action + " " + object);
    }
}
