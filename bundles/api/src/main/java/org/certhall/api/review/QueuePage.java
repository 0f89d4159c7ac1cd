package org.certhall.api.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.api.identifier.OrderNumber;

/**
 * One page of a list, whoever has waited longest first.
 *
 * @param count how many there are on all pages
 */
public record QueuePage(List<QueueLine> lines, boolean more, long count) {
    public QueuePage {
        lines = List.copyOf(lines);
    }

    /** Gives where the next page begins; empty where there is none. */
    public Optional<Place> end() {
        return more ? Optional.of(lines.get(lines.size() - 1).place()) : Optional.empty();
    }

    /** Which orders are wanted, by where they stand. */
    public enum Group {
        /** Under review, claimed or not. */
        QUEUE,
        /** Under review, and nobody has claimed them. */
        FREE,
        /** Under review, and claimed by the caller. */
        MINE,
        /** The applicant has been asked something. */
        ON_HOLD,
        /** Approved and not yet made, so that a supervisor may still recall them. */
        APPROVED
    }

    /**
     * Which orders are wanted.
     *
     * @param project its id; blank for all
     */
    public record Search(Group group, String project) {
        public static final Search QUEUE = new Search(Group.QUEUE, "");
    }

    /** A place in the list, which stays one whatever happens to the orders around it. */
    public record Place(Instant since, OrderNumber number) {}
}
