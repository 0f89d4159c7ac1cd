package org.certhall.core.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.review.QueueFigures;
import org.certhall.api.review.QueueLine;
import org.certhall.api.review.QueuePage;
import org.certhall.api.review.ReviewException;
import org.certhall.api.review.ReviewException.Code;
import org.certhall.api.review.ReviewQueue;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.account.Account;
import org.certhall.core.account.AccountState;
import org.certhall.core.account.Accounts;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The officers' queue on the database. */
@Component(service = Unguarded.class)
public final class QueueDesk implements ReviewQueue, Unguarded {
    /** So many free orders are looked at for one that the officer may have. */
    private static final int CANDIDATES = 50;

    private final UnitOfWork units;
    private final Orders orders;
    private final Claims claims;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final ReviewNews news;
    private final Clock clock;

    @Activate
    public QueueDesk(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference Claims claims,
            @Reference Accounts accounts,
            @Reference AuditTrail audit,
            @Reference ReviewNews news) {
        this(units, orders, claims, accounts, audit, news, Clock.systemUTC());
    }

    QueueDesk(
            UnitOfWork units,
            Orders orders,
            Claims claims,
            Accounts accounts,
            AuditTrail audit,
            ReviewNews news,
            Clock clock) {
        this.units = units;
        this.orders = orders;
        this.claims = claims;
        this.accounts = accounts;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public QueuePage list(Caller caller, QueuePage.Search search, Optional<QueuePage.Place> after, int wanted) {
        AccountId reader = Principal.of(caller).owner();
        int lines = Math.min(Math.max(1, wanted), MOST_LINES);
        return units.read(entities -> {
            List<ReviewRow> rows = new QueueSearch(search, reader, clock.instant())
                    .after(after)
                    .rows(entities, lines + 1);
            List<ReviewRow> page = rows.subList(0, Math.min(lines, rows.size()));
            long count = new QueueSearch(search, reader, clock.instant()).count(entities);
            return new QueuePage(lines(entities, reader).of(entities, page), rows.size() > lines, count);
        });
    }

    @Override
    public Optional<QueueLine> find(Caller caller, OrderNumber number) {
        AccountId reader = Principal.of(caller).owner();
        return units.read(entities -> ReviewFiles.find(entities, number)
                .flatMap(row -> orders.find(entities, number)
                        .map(order -> lines(entities, reader).of(row, order))));
    }

    @Override
    public QueueFigures figures(Caller caller) {
        Principal.of(caller);
        return units.read(entities -> new QueueCount(entities, clock.instant()).figures());
    }

    @Override
    public void claim(Caller caller, OrderNumber number) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> claim(entities, principal, number));
    }

    @Override
    public Optional<OrderNumber> claimNext(Caller caller) {
        Principal principal = Principal.of(caller);
        QueuePage.Search free = new QueuePage.Search(QueuePage.Group.FREE, "");
        List<OrderNumber> candidates = units.read(entities -> new QueueSearch(free, principal.owner(), clock.instant())
                .rows(entities, CANDIDATES).stream()
                        .map(row -> new OrderNumber(row.order()))
                        .toList());
        for (OrderNumber candidate : candidates) {
            if (units.write(entities -> isMine(entities, principal, candidate))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Another officer may have been quicker, or it takes another one than this. */
    private boolean isMine(EntityManager entities, Principal principal, OrderNumber number) {
        Claims.Locked locked = claims.lock(entities, number);
        boolean mine = ReviewFiles.opinions(entities, locked.review()).stream()
                .anyMatch(opinion -> opinion.officer().equals(principal.owner()));
        if (mine) {
            return false;
        }
        try {
            claim(entities, principal, number);
            return true;
        } catch (ReviewException another) {
            return false;
        }
    }

    private void claim(EntityManager entities, Principal principal, OrderNumber number) {
        claims.claim(entities, number, principal.owner());
        audit.record(entities, principal, "review.claimed", "order:" + number.value(), Map.of());
    }

    @Override
    public void release(Caller caller, OrderNumber number) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> claims.release(entities, number, principal.owner()));
    }

    @Override
    public List<Officer> officers(Caller caller) {
        Principal.of(caller);
        return units.read(entities -> accounts.staff(entities).stream()
                .filter(QueueDesk::reviews)
                .map(account -> new Officer(account.id(), Names.of(accounts, account)))
                .toList());
    }

    @Override
    public void assign(Caller caller, OrderNumber number, AccountId officer) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            Claims.Locked locked = claims.lock(entities, number);
            boolean reviews =
                    accounts.find(entities, officer).filter(QueueDesk::reviews).isPresent();
            if (!reviews || Claims.isOwn(locked.order(), officer)) {
                throw new ReviewException(Code.NO_OFFICER);
            }
            claims.hand(locked, officer, false);
            audit.record(
                    entities,
                    principal,
                    "review.assigned",
                    locked.order().object(),
                    Map.of("officer", "account:" + officer.value()));
        });
    }

    @Override
    public Subscription subscribe(Caller caller, Runnable changed) {
        Principal.of(caller);
        return news.subscribe(changed);
    }

    private static boolean reviews(Account account) {
        return account.state() == AccountState.ACTIVE && account.roles().contains(Role.REVIEWER);
    }

    private QueueLines lines(EntityManager entities, AccountId reader) {
        return new QueueLines(accounts, entities, reader, clock.instant());
    }
}
