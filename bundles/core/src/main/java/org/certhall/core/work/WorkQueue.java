package org.certhall.core.work;

import javax.persistence.EntityManager;

/** Takes work to be done later, as part of the transaction that causes it. */
public interface WorkQueue {
    /** Adds an item; an item of the same kind and key replaces nothing and is an error of the caller. */
    void put(EntityManager entities, WorkItem item);

    /** Takes an item back that nobody works on yet; does nothing where there is none. */
    void cancel(EntityManager entities, String kind, String key);
}
