package org.certhall.api.finance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of tasks: of the open ones those that have waited longest first, of the settled ones the latest first.
 *
 * @param count how many there are on all pages
 */
public record TaskPage(List<FinanceTask> tasks, boolean more, long count) {
    public TaskPage {
        tasks = List.copyOf(tasks);
    }

    /** Gives where the next page begins; empty where there is none. */
    public Optional<Place> end() {
        return more ? Optional.of(tasks.get(tasks.size() - 1).place()) : Optional.empty();
    }

    /** A place in the list, which stays one whatever happens to the tasks around it. */
    public record Place(Instant at, long id) {}
}
