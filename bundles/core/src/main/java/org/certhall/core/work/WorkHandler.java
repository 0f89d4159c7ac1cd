package org.certhall.core.work;

import java.time.Duration;
import java.time.Instant;
import javax.persistence.EntityManager;

/** Does the work of one kind; a service, so that whoever can do it may come and go. Work whose handler is not there waits. */
public interface WorkHandler {
    /** Names the kind; at most 40 characters. */
    String kind();

    /** Does it, outside any transaction; it may be called again after a crash. What it throws counts as {@link Result.Retry}. */
    Result handle(WorkItem item);

    /** Gives the time after which whoever has taken an item counts as crashed; well above what handling takes. */
    default Duration lease() {
        return Duration.ofMinutes(2);
    }

    /** Gives how often an item is tried before it is dead. */
    default int attempts() {
        return 12;
    }

    /** Told in the transaction in which an item of this kind becomes dead, for whatever reason; changes rows alone. */
    default void dead(EntityManager entities, WorkItem item, String reason) {}

    /** How the work went. */
    sealed interface Result {
        /** Done; the item goes. */
        record Done() implements Result {}

        /**
         * Not now; again after a pause that grows, and dead after the last attempt.
         *
         * @param reason for the desk, without personal data
         */
        record Retry(String reason) implements Result {}

        /** Not yet; again at that time, without counting as an attempt. */
        record Later(Instant due, String reason) implements Result {}

        /** Never; the item waits on the desk. */
        record Dead(String reason) implements Result {}
    }
}
