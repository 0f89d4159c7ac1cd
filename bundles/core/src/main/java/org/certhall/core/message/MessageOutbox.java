package org.certhall.core.message;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import javax.persistence.EntityManager;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes messages as rows: one for the desk, and one of work that holds the sealed message. */
@Component(service = Outbox.class)
public final class MessageOutbox implements Outbox {
    private static final int KEY_BYTES = 16;

    private final MessageLog log;
    private final WorkQueue work;
    private final SealedMessages sealed;
    private final Templates templates;
    private final SecureRandom random;

    @Activate
    public MessageOutbox(
            @Reference MessageLog log,
            @Reference WorkQueue work,
            @Reference DataProtection protection,
            @Reference Templates templates) {
        this(log, work, protection, templates, new SecureRandom());
    }

    MessageOutbox(MessageLog log, WorkQueue work, DataProtection protection, Templates templates, SecureRandom random) {
        this.log = log;
        this.work = work;
        this.sealed = new SealedMessages(protection);
        this.templates = templates;
        this.random = random;
    }

    @Override
    public void send(EntityManager entities, Message message) {
        templates.check(message);
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        Instant now = log.now();
        log.add(entities, new MessageRow(key, message, Mask.of(message), sealed.index(message.recipient()), now));
        work.put(
                entities, WorkItem.of(WorkKinds.of(message.kind(), message.channel()), key, now, sealed.seal(message)));
    }
}
