package org.certhall.core.challenge;

import java.time.Duration;
import java.util.List;
import javax.persistence.EntityManager;

/** Counts what may happen only so often, in the database, so that it holds over restarts and nodes. */
public interface Throttle {
    /**
     * Takes one from the allowance of a subject.
     *
     * @param limit names the limit, such as {@code login.address}
     * @param subject what is counted, such as an address; kept as a keyed hash alone
     * @return how long to wait, zero where it was granted; nothing is taken where it was not
     */
    Duration take(Limit limit, String subject);

    /** Tells how long to wait, without taking. */
    Duration look(Limit limit, String subject);

    /** Tells the same within a unit of work that reads more than that. */
    Duration look(EntityManager entities, Limit limit, String subject);

    /** Gives a subject its whole allowance back, such as after a right password. */
    void clear(Limit limit, String subject);

    /** Gives it back as part of the transaction, and so only where all else comes to pass as well. */
    void clear(EntityManager entities, Limit limit, String subject);

    /**
     * A limit: all its windows hold at once.
     *
     * @param name unique
     * @param windows how many in which time
     */
    record Limit(String name, List<Window> windows) {
        public Limit {
            windows = List.copyOf(windows);
        }
    }

    /** So many in so long, at least one. */
    record Window(long count, Duration time) {
        public Window {
            if (count < 1 || time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("a limit grants at least one in some time");
            }
        }
    }
}
