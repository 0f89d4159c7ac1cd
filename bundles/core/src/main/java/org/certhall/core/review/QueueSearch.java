package org.certhall.core.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.certhall.api.access.AccountId;
import org.certhall.api.review.QueuePage;
import org.certhall.core.review.ReviewRow.Stage;

/** The reviews of one list, whoever has waited longest first. */
final class QueueSearch {
    private final StringBuilder condition = new StringBuilder("r.stage = :stage");
    private final Map<String, Object> values = new TreeMap<>();

    QueueSearch(QueuePage.Search search, AccountId officer, Instant now) {
        Stage stage = switch (search.group()) {
            case QUEUE, FREE, MINE -> Stage.QUEUE;
            case ON_HOLD -> Stage.ON_HOLD;
            case APPROVED -> Stage.APPROVED;
        };
        values.put("stage", stage);
        switch (search.group()) {
            case FREE -> and("(r.heldUntil is null or r.heldUntil <= :now)", Map.of("now", now));
            case MINE -> and("r.holder = :me and r.heldUntil > :now", Map.of("me", officer.value(), "now", now));
            default -> {
                // the stage says it all
            }
        }
        if (!search.project().isBlank()) {
            and("r.project = :project", Map.of("project", search.project()));
        }
    }

    QueueSearch after(Optional<QueuePage.Place> place) {
        place.ifPresent(end -> and(
                "r.since >= :since and (r.since > :since or r.order > :after)",
                Map.of("since", end.since(), "after", end.number().value())));
        return this;
    }

    List<ReviewRow> rows(EntityManager entities, int most) {
        return with(entities.createQuery(
                        "select r from ReviewRow r where " + condition + " order by r.since, r.order", ReviewRow.class))
                .setMaxResults(most)
                .getResultList();
    }

    long count(EntityManager entities) {
        return with(entities.createQuery("select count(r) from ReviewRow r where " + condition, Long.class))
                .getSingleResult();
    }

    private <R> TypedQuery<R> with(TypedQuery<R> query) {
        values.forEach(query::setParameter);
        return query;
    }

    private void and(String further, Map<String, Object> with) {
        condition.append(" and ").append(further);
        values.putAll(with);
    }
}
