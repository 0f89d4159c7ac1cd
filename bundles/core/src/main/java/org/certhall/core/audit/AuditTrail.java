package org.certhall.core.audit;

import java.util.Map;
import javax.persistence.EntityManager;
import org.certhall.core.access.Principal;

/** Takes records of what happens, as part of the transaction in which it happens (architecture rule 10). */
public interface AuditTrail {
    /**
     * Adds a record to the transaction.
     *
     * @param principal who did it
     * @param action such as {@code login.succeeded}: an area, a dot, a word; lower-case letters, digits and hyphens
     * @param object such as {@code account:7}, or blank
     * @param details further ids and hashes by name; never personal data
     * @throws IllegalArgumentException where the action has another form, or an id has control characters or more than
     *     200 characters
     */
    void record(EntityManager entities, Principal principal, String action, String object, Map<String, String> details);

    /** Adds a record of something that the hall did by itself. */
    void record(EntityManager entities, String action, String object, Map<String, String> details);
}
