package org.certhall.core.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.access.Caller;
import org.certhall.api.message.Channel;
import org.certhall.api.support.SupportDesk;
import org.certhall.api.support.SupportException;
import org.certhall.api.support.SupportProblem.Code;
import org.certhall.api.support.SupportProblem.Field;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.account.Account;
import org.certhall.core.account.Accounts;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.message.Message;
import org.certhall.core.message.Outbox;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desk on the database; an answer and its message to the sender are one transaction. */
@Component(service = Unguarded.class)
public final class AnsweringDesk implements SupportDesk, Unguarded {
    /** Template of the message that carries an answer. */
    static final String ANSWER = "support.reply";

    /** How long a closed message is kept, so that questions about it can still be answered. */
    static final Duration KEPT = Duration.ofDays(180);

    private static final int MAIL_IS_LONGER = 4;
    private static final int MOST_ROWS = 200;

    private final UnitOfWork units;
    private final Accounts accounts;
    private final SupportSeal seal;
    private final SupportNews news;
    private final Outbox outbox;
    private final WorkQueue work;
    private final AuditTrail audit;
    private final Clock clock;

    @Activate
    public AnsweringDesk(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference SupportSeal seal,
            @Reference SupportNews news,
            @Reference Outbox outbox,
            @Reference WorkQueue work,
            @Reference AuditTrail audit) {
        this(units, accounts, seal, news, outbox, work, audit, Clock.systemUTC());
    }

    AnsweringDesk(
            UnitOfWork units,
            Accounts accounts,
            SupportSeal seal,
            SupportNews news,
            Outbox outbox,
            WorkQueue work,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.seal = seal;
        this.news = news;
        this.outbox = outbox;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Page list(Caller caller, State state, Optional<Long> after, int limit) {
        int rows = Math.min(Math.max(1, limit), MOST_ROWS);
        return units.read(entities -> {
            List<Row> found = page(entities, state, after, rows + 1).stream()
                    .map(this::row)
                    .toList();
            return new Page(
                    found.subList(0, Math.min(rows, found.size())), found.size() > rows, count(entities, State.OPEN));
        });
    }

    @Override
    public Optional<Detail> detail(Caller caller, long id) {
        return units.read(entities -> Optional.ofNullable(entities.find(SupportMessage.class, id))
                .map(message -> new Detail(
                        row(message),
                        seal.text(message),
                        message.channel() == Channel.MAIL,
                        answers(entities, message.id()))));
    }

    @Override
    public String contact(Caller caller, long id) {
        return units.write(entities -> {
            SupportMessage message = Optional.ofNullable(entities.find(SupportMessage.class, id))
                    .orElseThrow(() -> SupportException.of(Field.FORM, Code.GONE));
            audit.record(entities, Principal.of(caller), "support.unmasked", message.object(), Map.of());
            return seal.contact(message).value();
        });
    }

    @Override
    public void answer(Caller caller, long id, String typed) {
        Principal principal = Principal.of(caller);
        String text = Prose.of(typed);
        units.perform(entities -> {
            SupportMessage message = lock(entities, id);
            if (message.state() == State.CLOSED) {
                throw SupportException.of(Field.FORM, Code.CLOSED);
            }
            int longest = message.channel() == Channel.MAIL ? MAIL_IS_LONGER * LONGEST_ANSWER : LONGEST_ANSWER;
            Prose.check(Field.ANSWER, text, longest).ifPresent(problem -> {
                throw new SupportException(List.of(problem));
            });
            Instant now = clock.instant();
            entities.persist(seal.answer(message, now, principal.owner(), text));
            message.become(State.ANSWERED, now);
            audit.record(
                    entities,
                    principal,
                    "support.answered",
                    message.object(),
                    Map.of("channel", message.channel().name()));
            outbox.send(entities, carrying(message, text));
        });
        news.spread();
    }

    @Override
    public void close(Caller caller, long id) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            SupportMessage message = lock(entities, id);
            if (message.state() != State.CLOSED) {
                Instant now = clock.instant();
                message.become(State.CLOSED, now);
                audit.record(entities, principal, "support.closed", message.object(), Map.of());
                work.put(entities, Forgetting.of(message.id(), now.plus(KEPT)));
            }
        });
        news.spread();
    }

    @Override
    public Subscription subscribe(Caller caller, Runnable changed) {
        return news.subscribe(changed);
    }

    private static SupportMessage lock(EntityManager entities, long id) {
        return Optional.ofNullable(entities.find(SupportMessage.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> SupportException.of(Field.FORM, Code.GONE));
    }

    private Message carrying(SupportMessage message, String answer) {
        return new Message(
                ANSWER,
                message.channel(),
                seal.contact(message).value(),
                message.locale(),
                Map.of("name", seal.name(message), "question", Prose.excerpt(seal.text(message)), "answer", answer),
                Optional.empty());
    }

    private static List<SupportMessage> page(EntityManager entities, State state, Optional<Long> after, int rows) {
        boolean oldestFirst = state == State.OPEN;
        return entities.createQuery(
                        "select m from SupportMessage m where m.state = :state and m.id "
                                + (oldestFirst ? "> :after order by m.id" : "< :after order by m.id desc"),
                        SupportMessage.class)
                .setParameter("state", state)
                .setParameter("after", after.orElse(oldestFirst ? 0 : Long.MAX_VALUE))
                .setMaxResults(rows)
                .getResultList();
    }

    private static long count(EntityManager entities, State state) {
        return entities.createQuery("select count(m) from SupportMessage m where m.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    private Row row(SupportMessage message) {
        return new Row(
                message.id(),
                message.received(),
                message.state(),
                seal.name(message),
                seal.contact(message).masked(),
                Prose.excerpt(seal.text(message)),
                message.registered());
    }

    private List<Answer> answers(EntityManager entities, long id) {
        return entities.createQuery(
                        "select a from SupportAnswer a where a.message = :id order by a.id", SupportAnswer.class)
                .setParameter("id", id)
                .getResultStream()
                .map(answer -> new Answer(
                        answer.written(),
                        accounts.find(entities, answer.author())
                                .map(Account::loginName)
                                .orElse(""),
                        seal.text(answer)))
                .toList();
    }
}
