package org.certhall.core.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.certhall.api.access.Caller;
import org.certhall.api.message.Channel;
import org.certhall.api.message.MessageDesk;
import org.certhall.api.message.MessageException;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.work.WorkTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desk over the log, the table of work, templates and gateways. */
@Component(service = Unguarded.class)
public final class MessageBoard implements MessageDesk, Unguarded {
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>]{1,190}");
    private static final String ANY_MESSAGE = "message.";
    private static final int MOST_DEAD_WORK = 200;

    private final MessageLog log;
    private final WorkTable work;
    private final SealedMessages sealed;
    private final Templates templates;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Function<Channel, Carriers> carriers;

    @Activate
    public MessageBoard(
            @Reference MessageLog log,
            @Reference WorkTable work,
            @Reference DataProtection protection,
            @Reference Templates templates,
            @Reference Outbox outbox,
            @Reference AuditTrail audit,
            @Reference MessageWork messages) {
        this(log, work, protection, templates, outbox, audit, messages::carriers);
    }

    MessageBoard(
            MessageLog log,
            WorkTable work,
            DataProtection protection,
            Templates templates,
            Outbox outbox,
            AuditTrail audit,
            Function<Channel, Carriers> carriers) {
        this.log = log;
        this.work = work;
        this.sealed = new SealedMessages(protection);
        this.templates = templates;
        this.outbox = outbox;
        this.audit = audit;
        this.carriers = carriers;
    }

    @Override
    public MessagePage messages(Caller caller, Box box, String recipient, Optional<Place> before, int size) {
        Optional<byte[]> index = recipient.isBlank() ? Optional.empty() : Optional.of(sealed.index(recipient));
        List<MessageRow> rows = log.units()
                .read(entities -> log.page(entities, MessageRow.Box.valueOf(box.name()), index, before, size + 1));
        List<MessageRow> shown = rows.subList(0, Math.min(size, rows.size()));
        Optional<Place> next = rows.size() > size
                ? Optional.of(new Place(
                        shown.get(size - 1).created(), shown.get(size - 1).id()))
                : Optional.empty();
        return new MessagePage(shown.stream().map(MessageBoard::entry).toList(), next);
    }

    @Override
    public Counts counts(Caller caller) {
        return log.units()
                .read(entities -> new Counts(
                        log.count(entities, MessageRow.Box.WAITING),
                        log.count(entities, MessageRow.Box.DEAD)
                                + work.dead(entities, ANY_MESSAGE, MOST_DEAD_WORK)
                                        .size()));
    }

    @Override
    public boolean retry(Caller caller, String key) {
        return act(caller, key, "message.retried", work::revive, MessageRow::revive);
    }

    @Override
    public boolean discard(Caller caller, String key) {
        return act(caller, key, "message.discarded", work::cancel, MessageRow::discard);
    }

    @Override
    public List<DeadWork> deadWork(Caller caller) {
        return log.units().read(entities -> work.dead(entities, ANY_MESSAGE, MOST_DEAD_WORK)).stream()
                .map(item -> new DeadWork(item.kind(), item.key(), item.attempts(), item.reason(), item.created()))
                .toList();
    }

    @Override
    public boolean retryWork(Caller caller, String kind, String key) {
        return actOnWork(caller, kind, key, "work.retried", work::revive);
    }

    @Override
    public boolean discardWork(Caller caller, String kind, String key) {
        return actOnWork(caller, kind, key, "work.discarded", work::cancel);
    }

    /** Messages have ways of their own, which keep their log in step. */
    private boolean actOnWork(Caller caller, String kind, String key, String action, Act act) {
        Principal principal = Principal.of(caller);
        return log.units().write(entities -> {
            boolean done =
                    !kind.startsWith(ANY_MESSAGE) && work.isDead(entities, kind, key) && act.on(entities, kind, key);
            if (done) {
                audit.record(entities, principal, action, "work:" + key, Map.of("kind", kind));
                log.tellAfterCommit();
            }
            return done;
        });
    }

    @Override
    public List<GatewayState> gateways(Caller caller) {
        List<GatewayState> states = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Carriers ways = carriers.apply(channel);
            ways.snapshot().forEach(plugged -> states.add(state(channel, ways, plugged)));
        }
        return states;
    }

    @Override
    public Map<String, LocalisedText> kinds(Caller caller) {
        return templates.all().stream()
                .collect(Collectors.toMap(MessageTemplate::kind, MessageTemplate::kindName, (first, same) -> first));
    }

    @Override
    public List<TemplateName> templates(Caller caller) {
        return templates.all().stream()
                .map(template -> new TemplateName(template.kind(), template.channel()))
                .toList();
    }

    @Override
    public Preview preview(Caller caller, TemplateName template, Locale locale) {
        MessageTemplate.Written written = find(template).preview(locale);
        return new Preview(written.subject(), written.text());
    }

    @Override
    public void testSend(Caller caller, TemplateName template, Locale locale, String recipient) {
        Principal principal = Principal.of(caller);
        MessageTemplate found = find(template);
        String to = recipient.strip();
        Pattern form = found.channel() == Channel.SMS ? MOBILE : ADDRESS;
        if (!form.matcher(to).matches()) {
            throw new MessageException(MessageException.Code.RECIPIENT);
        }
        Map<String, String> values = new LinkedHashMap<>();
        found.samples().forEach((name, sample) -> values.put(name, sample.in(locale)));
        log.units().perform(entities -> {
            outbox.send(entities, new Message(found.kind(), found.channel(), to, locale, values, Optional.empty()));
            audit.record(entities, principal, "message.tested", "template:" + found.kind(), Map.of());
        });
    }

    /** Locks the work before the message, as the runner does. */
    private boolean act(
            Caller caller, String key, String action, Act onWork, BiConsumer<MessageRow, Instant> onMessage) {
        Principal principal = Principal.of(caller);
        return log.units().write(entities -> {
            Optional<MessageRow> row = log.find(entities, key).filter(MessageRow::open);
            boolean done = row.isPresent()
                    && onWork.on(
                            entities, WorkKinds.of(row.get().kind(), row.get().channel()), key);
            if (done) {
                log.lock(entities, row.get());
                onMessage.accept(row.get(), log.now());
                audit.record(entities, principal, action, "message:" + key, Map.of());
            }
            return done;
        });
    }

    private MessageTemplate find(TemplateName name) {
        return templates
                .find(name.kind(), name.channel())
                .orElseThrow(() -> new MessageException(MessageException.Code.TEMPLATE));
    }

    private static GatewayState state(Channel channel, Carriers ways, Carriers.Plugged plugged) {
        Carrier carrier = plugged.carrier();
        Optional<Carriers.Health> health = ways.health(carrier.id());
        boolean down = health.isPresent() && !health.get().up();
        return new GatewayState(
                carrier.id(),
                carrier.name(),
                channel,
                (int) plugged.ranking(),
                health.map(met -> met.up() ? Health.UP : Health.DOWN).orElse(Health.NOT_ASKED),
                health.map(Carriers.Health::since),
                down ? health.get().reason() : "");
    }

    private static MessageEntry entry(MessageRow row) {
        return new MessageEntry(
                row.key(),
                row.kind(),
                row.channel(),
                row.state(),
                row.recipientMasked(),
                row.gateway().orElse(""),
                row.attempts(),
                row.reason(),
                row.created(),
                row.changed());
    }

    /** What is done to a piece of work, if nobody works on it. */
    private interface Act {
        boolean on(EntityManager entities, String kind, String key);
    }
}
