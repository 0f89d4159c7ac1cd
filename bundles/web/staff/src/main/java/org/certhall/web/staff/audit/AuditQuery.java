package org.certhall.web.staff.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.certhall.api.audit.AuditLog.AuditFilter;
import org.certhall.web.components.HallTime;

/**
 * What the auditor has typed into the filter, as the address of the page carries it.
 *
 * @param from a local time of the hall such as {@code 2026-11-22T16:30}, or blank
 * @param until the same
 */
record AuditQuery(String action, String actor, String object, String from, String until) {
    static AuditQuery of(Map<String, List<String>> query) {
        return new AuditQuery(
                first(query, "action"),
                first(query, "actor"),
                first(query, "object"),
                first(query, "from"),
                first(query, "until"));
    }

    Map<String, String> address() {
        Map<String, String> query =
                new TreeMap<>(Map.of("action", action, "actor", actor, "object", object, "from", from, "until", until));
        query.values().removeIf(String::isBlank);
        return query;
    }

    /** Gives the filter; a time that is none does not filter. */
    AuditFilter filter() {
        return new AuditFilter(action, actor, object, instant(from), instant(until));
    }

    private static Optional<Instant> instant(String local) {
        try {
            return local.isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            LocalDateTime.parse(local).atZone(HallTime.ZONE).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }
}
