package org.certhall.core.support;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManager;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;

/** Notes what would be in the audit log. */
final class Journal implements AuditTrail {
    private final List<String> actions = new CopyOnWriteArrayList<>();

    /** Gives what was recorded: action and object. */
    List<String> actions() {
        return actions;
    }

    @Override
    public void record(
            EntityManager entities, Principal principal, String action, String object, Map<String, String> details) {
        actions.add(action + " " + object);
    }

    @Override
    public void record(EntityManager entities, String action, String object, Map<String, String> details) {
        actions.add(action + " " + object);
    }
}
