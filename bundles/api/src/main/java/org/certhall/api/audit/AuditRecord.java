package org.certhall.api.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One record of the audit log.
 *
 * @param number in the chain, from 1; 0 while the sealer has not come to it
 * @param actor {@code account:7}, {@code console:admin}, {@code system} or {@code anonymous}
 * @param action such as {@code login.succeeded}
 * @param object such as {@code account:7}, or blank
 * @param origin a keyed hash of the network address, or blank
 * @param details further ids and hashes by name
 */
public record AuditRecord(
        long number,
        Instant at,
        String actor,
        String action,
        String object,
        String origin,
        Map<String, String> details) {
    public AuditRecord {
        details = Map.copyOf(details);
    }
}
