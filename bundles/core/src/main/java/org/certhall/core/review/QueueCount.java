package org.certhall.core.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.review.QueueFigures;
import org.certhall.api.review.QueueFigures.Pace;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.review.ReviewRow.Stage;

/** Counts the queue, and how fast it moves (S89). */
final class QueueCount {
    /** A day in which anything moved tells more than the week around it. */
    private static final List<Duration> LATELY = List.of(Duration.ofDays(1), Duration.ofDays(7));

    private final EntityManager entities;
    private final Instant now;

    QueueCount(EntityManager entities, Instant now) {
        this.entities = entities;
        this.now = now;
    }

    QueueFigures figures() {
        long claimed = entities.createQuery(
                        "select count(r) from ReviewRow r where r.stage = :queue and r.heldUntil > :now", Long.class)
                .setParameter("queue", Stage.QUEUE)
                .setParameter("now", now)
                .getSingleResult();
        Optional<Instant> oldest = Optional.ofNullable(
                entities.createQuery("select min(r.since) from ReviewRow r where r.stage = :queue", Instant.class)
                        .setParameter("queue", Stage.QUEUE)
                        .getSingleResult());
        return new QueueFigures(waiting(), claimed, count(Stage.ON_HOLD), oldest, pace(), projects());
    }

    long waiting() {
        return count(Stage.QUEUE);
    }

    /** Gives how many wait before one that waits. */
    long before(ReviewRow review) {
        return entities.createQuery(
                        "select count(r) from ReviewRow r where r.stage = :queue and r.since <= :since"
                                + " and (r.since < :since or r.order < :order)",
                        Long.class)
                .setParameter("queue", Stage.QUEUE)
                .setParameter("since", review.since())
                .setParameter("order", review.order())
                .getSingleResult();
    }

    Pace pace() {
        Pace last = new Pace(0, LATELY.get(0));
        for (Duration within : LATELY) {
            last = new Pace(decided(within), within);
            if (last.decided() > 0) {
                break;
            }
        }
        return last;
    }

    private long decided(Duration within) {
        return entities.createQuery("select count(r) from ReviewRow r where r.decided > :since", Long.class)
                .setParameter("since", now.minus(within))
                .getSingleResult();
    }

    private long count(Stage stage) {
        return entities.createQuery("select count(r) from ReviewRow r where r.stage = :stage", Long.class)
                .setParameter("stage", stage)
                .getSingleResult();
    }

    private List<QueueFigures.Project> projects() {
        return entities.createQuery(
                        "select r.project, max(o.project.nameZh), max(o.project.nameEn) from ReviewRow r, CustomerOrder o"
                                + " where o.number = r.order and r.stage in :shown group by r.project order by r.project",
                        Object[].class)
                .setParameter("shown", List.of(Stage.QUEUE, Stage.ON_HOLD, Stage.APPROVED))
                .getResultStream()
                .map(row ->
                        new QueueFigures.Project((String) row[0], new LocalisedText((String) row[1], (String) row[2])))
                .toList();
    }
}
