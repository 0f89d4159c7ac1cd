package org.certhall.api.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.api.value.LocalisedText;

/**
 * How the queue stands.
 *
 * @param claimed how many of those that wait somebody has claimed
 * @param oldest since when the first one waits
 * @param pace how fast the queue moved lately
 * @param projects those that orders on the officers' lists belong to
 */
public record QueueFigures(
        long waiting, long claimed, long onHold, Optional<Instant> oldest, Pace pace, List<Project> projects) {
    public QueueFigures {
        projects = List.copyOf(projects);
    }

    /** A project that orders in the queue belong to. */
    public record Project(String id, LocalisedText name) {}

    /**
     * How fast the queue moved.
     *
     * @param decided how many orders were decided
     * @param within in how long a time until now
     */
    public record Pace(long decided, Duration within) {
        /** Gives how long so many take at this pace; empty where nothing moved. */
        public Optional<Duration> of(long orders) {
            return decided == 0
                    ? Optional.empty()
                    : Optional.of(within.multipliedBy(orders).dividedBy(decided));
        }
    }
}
