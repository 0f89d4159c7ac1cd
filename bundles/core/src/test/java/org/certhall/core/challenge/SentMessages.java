package org.certhall.core.challenge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManager;
import org.certhall.core.message.Message;
import org.certhall.core.message.Outbox;

/** Sends nothing, and drops what is out of date when it is handed over. */
final class SentMessages implements Outbox {
    private final Clock clock;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile int handedOver;

    SentMessages(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void send(EntityManager entities, Message message) {
        assertInTransaction(entities);
        handedOver++;
        Instant now = clock.instant();
        if (message.expires().filter(expires -> !now.isBefore(expires)).isEmpty()) {
            sent.add(new Sent(message, now));
        }
    }

    List<Sent> sent() {
        return sent;
    }

    /** Counts what was handed over, dropped or not. */
    int handedOver() {
        return handedOver;
    }

    /** Gives the code of the latest message. */
    String code() {
        return sent.get(sent.size() - 1).message().values().getOrDefault("code", "");
    }

    private static void assertInTransaction(EntityManager entities) {
        if (!entities.getTransaction().isActive()) {
            throw new AssertionError("messages belong to the transaction that causes them");
        }
    }

    record Sent(Message message, Instant at) {}
}
