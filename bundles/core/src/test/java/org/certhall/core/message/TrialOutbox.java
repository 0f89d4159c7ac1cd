package org.certhall.core.message;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;

/**
 * An outbox that keeps what it is given for the test to look at. Like the real one it refuses a message without its
 * values, and more strictly one without a template.
 */
public final class TrialOutbox implements Outbox {
    private final Templates templates = new Templates();
    private final List<Message> sent = new ArrayList<>();

    /** Knows the given templates beside those of accounts. */
    public TrialOutbox(MessageTemplates... brought) {
        templates.addTemplates(new AccountTemplates());
        for (MessageTemplates each : brought) {
            templates.addTemplates(each);
        }
    }

    @Override
    public synchronized void send(EntityManager entities, Message message) {
        if (templates.find(message.kind(), message.channel()).isEmpty()) {
            throw new IllegalArgumentException(message + " has no template");
        }
        templates.check(message);
        sent.add(message);
    }

    /** Gives what was sent, oldest first. */
    public synchronized List<Message> sent() {
        return List.copyOf(sent);
    }
}
