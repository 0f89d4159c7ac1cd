package org.certhall.core.work;

import java.time.Instant;

/**
 * A piece of work.
 *
 * @param kind names the {@link WorkHandler}
 * @param key at most 32 alphanumerics, unique within the kind; it is the idempotency key to the outside
 * @param due the earliest time
 * @param payload what the handler needs; sealed by whoever puts personal data into it
 * @param attempt how often it was tried before; 0 at first
 */
public record WorkItem(String kind, String key, Instant due, byte[] payload, int attempt) {
    public static WorkItem of(String kind, String key, Instant due, byte[] payload) {
        return new WorkItem(kind, key, due, payload, 0);
    }
}
