package org.certhall.core.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManager;
import org.certhall.core.message.Message;
import org.certhall.core.message.Outbox;

/** Keeps what would be sent. */
final class Letterbox implements Outbox {
    private final List<Message> sent = new CopyOnWriteArrayList<>();

    List<Message> sent() {
        return sent;
    }

    @Override
    public void send(EntityManager entities, Message message) {
        sent.add(message);
    }
}
