package org.certhall.core.store;

import java.util.List;
import javax.persistence.EntityManager;
import org.certhall.core.message.Message;
import org.certhall.core.message.MessageTemplates;
import org.certhall.core.message.Outbox;
import org.certhall.core.message.TrialOutbox;

/** Takes messages that have a template, and keeps them for a test to look at. */
public final class Mailbag implements Outbox {
    private final TrialOutbox outbox;

    public Mailbag(MessageTemplates... templates) {
        outbox = new TrialOutbox(templates);
    }

    @Override
    public void send(EntityManager entities, Message message) {
        outbox.send(entities, message);
    }

    /** Gives the messages of a kind to a recipient, the oldest first. */
    public List<Message> of(String kind, String recipient) {
        return to(recipient).stream()
                .filter(message -> message.kind().equals(kind))
                .toList();
    }

    /** Gives the kinds of all messages to a recipient. */
    public List<String> kinds(String recipient) {
        return to(recipient).stream().map(Message::kind).toList();
    }

    private List<Message> to(String recipient) {
        return outbox.sent().stream()
                .filter(message -> message.recipient().equals(recipient))
                .toList();
    }
}
