package org.certhall.core.message;

import javax.persistence.EntityManager;

/** Takes messages to people, as part of the transaction that causes them; they are encrypted while they wait. */
public interface Outbox {
    /** Adds a message; it is sent after the transaction has been committed, once. */
    void send(EntityManager entities, Message message);
}
