package org.certhall.core.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManager;
import org.certhall.core.message.Message;
import org.certhall.core.message.Outbox;

/** Takes messages and keeps them for a test to look at. */
public final class Mailbag implements Outbox {
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    @Override
    public void send(EntityManager entities, Message message) {
        messages.add(message);
    }

    /** Gives the messages of a kind to a recipient, the oldest first. */
    public List<Message> of(String kind, String recipient) {
        return messages.stream()
                .filter(message ->
                        message.kind().equals(kind) && message.recipient().equals(recipient))
                .toList();
    }

    /** Gives the kinds of all messages to a recipient. */
    public List<String> kinds(String recipient) {
        return messages.stream()
                .filter(message -> message.recipient().equals(recipient))
                .map(Message::kind)
                .toList();
    }
}
