package org.certhall.core.message;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.lostnumber.ClaimTemplates;
import org.certhall.core.order.OrderTemplates;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.staff.StaffTemplates;
import org.certhall.core.support.SupportTemplates;
import org.certhall.core.work.WorkTable;

/**
 * The house's outbox with all templates, before anybody sends anything: what waits in the table of work can be looked at.
 * It is stricter than the house, where a template may come later.
 */
public final class TrialOutbox implements Outbox, AutoCloseable {
    private static final String CODE = "code.";

    private final UnitOfWork units;
    private final Clock clock;
    private final MessageLog log;
    private final SealedMessages sealed;
    private final Templates templates = new Templates();
    private final Outbox outbox;

    public TrialOutbox(UnitOfWork units, DataProtection protection, Clock clock) {
        this.units = units;
        this.clock = clock;
        List.of(
                        new AccountTemplates(),
                        new StaffTemplates(),
                        new ClaimTemplates(),
                        new SupportTemplates(),
                        new OrderTemplates())
                .forEach(templates::addTemplates);
        SecureRandom random = new SecureRandom();
        log = new MessageLog(units, clock);
        sealed = new SealedMessages(protection);
        outbox = new MessageOutbox(log, new WorkTable(units, clock, random), protection, templates, random);
    }

    @Override
    public void send(EntityManager entities, Message message) {
        if (templates.find(message.kind(), message.channel()).isEmpty()) {
            throw new IllegalArgumentException(message + " has no template");
        }
        outbox.send(entities, message);
    }

    /** Gives all messages but codes, the oldest first. */
    public List<Message> sent() {
        return all().stream()
                .filter(message -> !message.kind().startsWith(CODE))
                .toList();
    }

    /** Gives the messages of a kind to a recipient, the oldest first. */
    public List<Message> of(String kind, String recipient) {
        return sent().stream()
                .filter(message ->
                        message.kind().equals(kind) && message.recipient().equals(recipient))
                .toList();
    }

    /** Gives the kinds of all messages to a recipient but codes. */
    public List<String> kinds(String recipient) {
        return sent().stream()
                .filter(message -> message.recipient().equals(recipient))
                .map(Message::kind)
                .toList();
    }

    /** Tells what each code was for and where it went; with a question mark where it is dropped instead. */
    public List<String> codes() {
        Instant now = clock.instant();
        return codesAlone().stream()
                .map(code -> code.kind().substring(CODE.length()) + " " + code.channel() + " " + code.recipient()
                        + (now.isBefore(code.expires().orElse(Instant.MAX)) ? "" : " ?"))
                .toList();
    }

    /** Gives the last code. */
    public String lastCode() {
        List<Message> codes = codesAlone();
        return codes.get(codes.size() - 1).values().getOrDefault("code", "");
    }

    private List<Message> codesAlone() {
        return all().stream().filter(message -> message.kind().startsWith(CODE)).toList();
    }

    private List<Message> all() {
        return units
                .read(entities -> entities.createQuery(
                                "select w.payload from WorkRow w where w.kind like 'message.%' order by w.id",
                                byte[].class)
                        .getResultList())
                .stream()
                .map(sealed::open)
                .toList();
    }

    @Override
    public void close() {
        log.close();
    }
}
