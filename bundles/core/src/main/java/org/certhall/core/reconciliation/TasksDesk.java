package org.certhall.core.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.finance.FinanceException;
import org.certhall.api.finance.FinanceException.Code;
import org.certhall.api.finance.FinanceTask;
import org.certhall.api.finance.FinanceTasks;
import org.certhall.api.finance.TaskPage;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.account.Accounts;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.payment.Bookings;
import org.certhall.core.payment.Channels;
import org.certhall.core.payment.PaymentFlag;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tasks of finance on the database. */
@Component(service = Unguarded.class)
public final class TasksDesk implements FinanceTasks, Unguarded {
    private final UnitOfWork units;
    private final Accounts accounts;
    private final Channels channels;
    private final Bookings bookings;
    private final DataProtection protection;
    private final AuditTrail audit;
    private final FinanceNews news;
    private final Clock clock;

    @Activate
    public TasksDesk(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference Channels channels,
            @Reference Bookings bookings,
            @Reference DataProtection protection,
            @Reference AuditTrail audit,
            @Reference FinanceNews news) {
        this(units, accounts, channels, bookings, protection, audit, news, Clock.systemUTC());
    }

    TasksDesk(
            UnitOfWork units,
            Accounts accounts,
            Channels channels,
            Bookings bookings,
            DataProtection protection,
            AuditTrail audit,
            FinanceNews news,
            Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.channels = channels;
        this.bookings = bookings;
        this.protection = protection;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public TaskPage list(Caller caller, boolean settled, Optional<TaskPage.Place> after, int lines) {
        AccountId reader = Principal.of(caller).owner();
        int wanted = Math.min(Math.max(1, lines), MOST_LINES);
        return units.read(entities -> {
            List<PaymentFlag> found =
                    rows(entities, settled, after).setMaxResults(wanted + 1).getResultList();
            long count = entities.createQuery(
                            "select count(f) from PaymentFlag f where f.settled is " + (settled ? "not null" : "null"),
                            Long.class)
                    .getSingleResult();
            ShownTasks shown = shown(entities, reader);
            return new TaskPage(found.stream().limit(wanted).map(shown::of).toList(), found.size() > wanted, count);
        });
    }

    private static TypedQuery<PaymentFlag> rows(
            EntityManager entities, boolean settled, Optional<TaskPage.Place> after) {
        String here = settled
                ? "f.settled is not null"
                        + (after.isPresent() ? " and f.settled <= :at and (f.settled < :at or f.id < :id)" : "")
                : "f.settled is null" + (after.isPresent() ? " and f.id > :id" : "");
        TypedQuery<PaymentFlag> query = entities.createQuery(
                "select f from PaymentFlag f where " + here + " order by "
                        + (settled ? "f.settled desc, f.id desc" : "f.id"),
                PaymentFlag.class);
        after.ifPresent(place -> {
            query.setParameter("id", place.id());
            if (settled) {
                query.setParameter("at", place.at());
            }
        });
        return query;
    }

    @Override
    public Optional<FinanceTask> find(Caller caller, long id) {
        AccountId reader = Principal.of(caller).owner();
        return units.read(entities -> Optional.ofNullable(entities.find(PaymentFlag.class, id))
                .map(flag -> shown(entities, reader).of(flag)));
    }

    @Override
    public void takeUp(Caller caller, long id) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            PaymentFlag flag = open(entities, id);
            flag.take(principal.owner(), clock.instant());
            record(entities, principal, "payment.flag-taken", flag);
        });
    }

    @Override
    public void settle(Caller caller, long id, String note) {
        Principal principal = Principal.of(caller);
        String said = note.strip();
        if (said.isEmpty() || said.length() > LONGEST_NOTE) {
            throw new FinanceException(Code.NO_NOTE);
        }
        units.perform(entities -> {
            PaymentFlag flag = open(entities, id);
            flag.settle(
                    principal.owner(),
                    protection.seal(ShownTasks.purpose(flag), said.getBytes(UTF_8)),
                    clock.instant());
            record(entities, principal, "payment.flag-settled", flag);
        });
    }

    private static PaymentFlag open(EntityManager entities, long id) {
        PaymentFlag flag = entities.find(PaymentFlag.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (flag == null) {
            throw new FinanceException(Code.GONE);
        }
        if (flag.settled().isPresent()) {
            throw new FinanceException(Code.SETTLED);
        }
        return flag;
    }

    private void record(EntityManager entities, Principal principal, String action, PaymentFlag flag) {
        audit.record(
                entities,
                principal,
                action,
                flag.order().map(order -> "order:" + order.value()).orElse(""),
                Map.of("flag", Long.toString(flag.id()), "kind", flag.kind().name(), "channel", flag.channel()));
        news.follow();
    }

    @Override
    public Subscription subscribe(Caller caller, Runnable changed) {
        Principal.of(caller);
        return news.subscribe(changed);
    }

    private ShownTasks shown(EntityManager entities, AccountId reader) {
        return new ShownTasks(
                new ChannelNames(entities, channels, bookings),
                new OfficerNames(accounts, entities),
                protection,
                reader);
    }
}
