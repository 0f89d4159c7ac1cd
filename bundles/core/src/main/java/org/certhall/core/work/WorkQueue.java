package org.certhall.core.work;

import javax.persistence.EntityManager;

/** Takes work to be done later, as part of the transaction that causes it. */
public interface WorkQueue {
    /** Adds an item; an item of the same kind and key replaces nothing and is an error of the caller. */
    void put(EntityManager entities, WorkItem item);

    /** Takes an item back, waiting or dead, that nobody works on; answers false where there is none. */
    boolean cancel(EntityManager entities, String kind, String key);

    /** Makes an item due now, waiting or dead, as if it had never been tried; answers false where nobody could do that. */
    boolean revive(EntityManager entities, String kind, String key);
}
