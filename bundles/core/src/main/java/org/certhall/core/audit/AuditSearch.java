package org.certhall.core.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.certhall.api.audit.AuditLog.AuditFilter;
import org.certhall.api.audit.AuditLog.AuditPage;
import org.certhall.api.audit.AuditRecord;

/** Finds records by a filter, page by page from the newest on; those without a number stand on the first page. */
final class AuditSearch {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    AuditSearch(AuditFilter filter) {
        if (filter.action().endsWith(".")) {
            conditions.add("r.action like :area escape '!'");
            values.put("area", filter.action().replaceAll("[!%_]", "!$0") + "%");
        } else {
            equal("action", filter.action());
        }
        equal("actor", filter.actor());
        equal("object", filter.object());
        filter.from().ifPresent(from -> {
            conditions.add("r.happened >= :from");
            values.put("from", from);
        });
        filter.until().ifPresent(until -> {
            conditions.add("r.happened < :until");
            values.put("until", until);
        });
    }

    AuditPage page(EntityManager entities, Optional<Long> before, int size) {
        List<AuditRecord> records = new ArrayList<>();
        if (before.isEmpty()) {
            records.addAll(read(entities, "r.number is null", "r.happened desc, r.id desc", Map.of(), size));
        }
        Map<String, Object> end = Map.of("before", before.orElse(Long.MAX_VALUE));
        records.addAll(read(entities, "r.number < :before", "r.number desc", end, size - records.size() + 1));
        if (records.size() <= size) {
            return new AuditPage(List.copyOf(records), Optional.empty());
        }
        List<AuditRecord> shown = List.copyOf(records.subList(0, size));
        long last = shown.get(size - 1).number();
        return new AuditPage(shown, Optional.of(last == 0 ? Long.MAX_VALUE : last));
    }

    private List<AuditRecord> read(
            EntityManager entities, String place, String order, Map<String, Object> more, int size) {
        List<String> all = new ArrayList<>(conditions);
        all.add(place);
        TypedQuery<AuditEntry> query = entities.createQuery(
                "select r from AuditEntry r where " + String.join(" and ", all) + " order by " + order,
                AuditEntry.class);
        values.forEach(query::setParameter);
        more.forEach(query::setParameter);
        return query.setMaxResults(size)
                .getResultStream()
                .map(AuditEntry::published)
                .toList();
    }

    private void equal(String column, String value) {
        if (!value.isBlank()) {
            conditions.add("r." + column + " = :" + column);
            values.put(column, value.strip());
        }
    }
}
