package org.certhall.core.review;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Remark;
import org.certhall.api.catalogue.ProjectOffer.ReviewPolicy;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.review.CallBack;
import org.certhall.api.review.ReviewCase;
import org.certhall.api.review.ReviewException;
import org.certhall.api.review.ReviewException.Code;
import org.certhall.api.review.Reviews;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.account.Accounts;
import org.certhall.core.application.GivingBack;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.order.OrderNotices;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What officers decide, each in one transaction under the order's lock. */
@Component(service = Unguarded.class)
public final class ReviewsDesk implements Reviews, Unguarded {
    private static final int TWO = 2;

    private final UnitOfWork units;
    private final Orders orders;
    private final Claims claims;
    private final CaseReader cases;
    private final GivingBack givingBack;
    private final OrderNotices notices;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final ReviewFiles files;
    private final Opinions opinions;
    private final Clock clock;

    @Activate
    public ReviewsDesk(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference Claims claims,
            @Reference CaseReader cases,
            @Reference GivingBack givingBack,
            @Reference OrderNotices notices,
            @Reference Accounts accounts,
            @Reference AuditTrail audit,
            @Reference DataProtection protection) {
        this(units, orders, claims, cases, givingBack, notices, accounts, audit, protection, Clock.systemUTC());
    }

    ReviewsDesk(
            UnitOfWork units,
            Orders orders,
            Claims claims,
            CaseReader cases,
            GivingBack givingBack,
            OrderNotices notices,
            Accounts accounts,
            AuditTrail audit,
            DataProtection protection,
            Clock clock) {
        this.units = units;
        this.orders = orders;
        this.claims = claims;
        this.cases = cases;
        this.givingBack = givingBack;
        this.notices = notices;
        this.accounts = accounts;
        this.audit = audit;
        this.files = new ReviewFiles(protection);
        this.opinions = new Opinions(files, clock);
        this.clock = clock;
    }

    @Override
    public ReviewCase open(Caller caller, OrderNumber number) {
        AccountId officer = Principal.of(caller).owner();
        return units.read(entities -> {
            Claims.Locked claimed = claims.lock(entities, number);
            claims.demand(claimed, officer);
            return cases.read(
                    entities,
                    new QueueLines(accounts, entities, officer, clock.instant()).of(claimed.review(), claimed.order()),
                    claimed,
                    officer);
        });
    }

    @Override
    public String reveal(Caller caller, OrderNumber number, FieldKey field) {
        Principal principal = Principal.of(caller);
        return units.write(entities -> {
            Claims.Locked claimed = claims.demand(entities, number, principal.owner());
            String answer =
                    cases.answer(entities, claimed.order(), field).orElseThrow(() -> new ReviewException(Code.GONE));
            record(entities, principal, "review.revealed", claimed, Map.of("field", field.value()));
            return answer;
        });
    }

    @Override
    public void record(Caller caller, OrderNumber number, CallBack.Talk talk) {
        Principal principal = Principal.of(caller);
        CallBack.Talk lines = new CallBack.Talk(
                TypedText.line(talk.number()),
                TypedText.line(talk.source()),
                TypedText.line(talk.person()),
                talk.at(),
                talk.result(),
                TypedText.line(talk.note()));
        boolean told = Stream.of(lines.number(), lines.source(), lines.person()).noneMatch(String::isBlank)
                && Stream.of(lines.number(), lines.source(), lines.person(), lines.note())
                        .allMatch(text -> text.length() <= CallBack.Talk.LONGEST)
                && !talk.at().isAfter(clock.instant());
        demandReason(told);
        units.perform(entities -> {
            Claims.Locked claimed = claims.demand(entities, number, principal.owner());
            entities.persist(new CallBackRow(
                    claimed.review(), principal.owner(), talk.result(), files.seal(lines), clock.instant()));
            record(
                    entities,
                    principal,
                    "review.call-back",
                    claimed,
                    Map.of("result", talk.result().name()));
        });
    }

    @Override
    public boolean approve(Caller caller, OrderNumber number, long version) {
        Principal principal = Principal.of(caller);
        return units.write(entities -> {
            Claims.Locked claimed = demand(entities, principal, number, version);
            if (!Proofs.isProved(entities, claimed.order(), claimed.review())) {
                throw new ReviewException(Code.NOT_PROVED);
            }
            boolean two = claimed.order().project().offer().review() == ReviewPolicy.TWO_OFFICERS;
            if (!opinions.agree(entities, claimed.review(), principal.owner(), true, "", two ? TWO : 1)) {
                record(entities, principal, "review.approved-first", claimed, Map.of());
                claimed.review().sign(clock.instant());
                claimed.review().release(clock.instant());
                return false;
            }
            move(
                    entities,
                    claimed,
                    principal,
                    OrderActor.REVIEWER,
                    OrderEvent.APPROVE,
                    EnumSet.of(OrderGuard.NOT_ENTERER, OrderGuard.OFFICERS_AGREE, OrderGuard.PROVED));
            notices.approved(entities, claimed.order());
            return true;
        });
    }

    @Override
    public void giveBack(Caller caller, OrderNumber number, long version, List<Remark> remarks) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            Claims.Locked claimed = demand(entities, principal, number, version);
            claimed.review().see(claimed.order());
            try {
                givingBack.giveBack(entities, principal, claimed.order(), remarks);
            } catch (OrderException unreasoned) {
                throw new ReviewException(Code.NO_REASON);
            }
        });
    }

    @Override
    public void ask(Caller caller, OrderNumber number, long version, String question) {
        Principal principal = Principal.of(caller);
        demandReason(isText(question));
        units.perform(entities -> {
            Claims.Locked claimed = demand(entities, principal, number, version);
            entities.persist(new QuestionRow(
                    claimed.review(), principal.owner(), files.seal(question.strip()), clock.instant()));
            move(entities, claimed, principal, OrderActor.REVIEWER, OrderEvent.ASK, EnumSet.of(OrderGuard.NOT_ENTERER));
            notices.asked(entities, claimed.order());
        });
    }

    @Override
    public boolean refuse(Caller caller, OrderNumber number, long version, String reason) {
        Principal principal = Principal.of(caller);
        demandReason(isText(reason));
        return units.write(entities -> {
            Claims.Locked claimed = demand(entities, principal, number, version);
            if (!opinions.agree(entities, claimed.review(), principal.owner(), false, reason.strip(), TWO)) {
                record(entities, principal, "review.refused-first", claimed, Map.of());
                claimed.review().sign(clock.instant());
                claimed.review().release(clock.instant());
                return false;
            }
            move(
                    entities,
                    claimed,
                    principal,
                    OrderActor.REVIEWER,
                    OrderEvent.REFUSE,
                    EnumSet.of(OrderGuard.NOT_ENTERER, OrderGuard.TWO_AGREE, OrderGuard.REASON_GIVEN));
            notices.refused(entities, claimed.order());
            return true;
        });
    }

    @Override
    public void recall(Caller caller, OrderNumber number, long version, String reason) {
        Principal principal = Principal.of(caller);
        demandReason(isText(reason));
        units.perform(entities -> {
            Claims.Locked approved = claims.lock(entities, number);
            approved.demandVersion(version);
            approved.review().recall(files.seal(reason.strip()));
            move(
                    entities,
                    approved,
                    principal,
                    OrderActor.SUPERVISOR,
                    OrderEvent.RECALL,
                    EnumSet.of(OrderGuard.REASON_GIVEN));
            notices.recalled(entities, approved.order());
        });
    }

    private Claims.Locked demand(EntityManager entities, Principal principal, OrderNumber number, long version) {
        Claims.Locked claimed = claims.demand(entities, number, principal.owner());
        claimed.demandVersion(version);
        return claimed;
    }

    private void move(
            EntityManager entities,
            Claims.Locked claimed,
            Principal principal,
            OrderActor actor,
            OrderEvent event,
            Set<OrderGuard> holding) {
        try {
            orders.move(entities, claimed.order(), principal, actor, event, holding::contains, Map.of());
        } catch (OrderException elsewhere) {
            throw new ReviewException(Code.OVER);
        }
    }

    private void record(
            EntityManager entities,
            Principal principal,
            String action,
            Claims.Locked claimed,
            Map<String, String> details) {
        audit.record(entities, principal, action, claimed.order().object(), details);
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    private static void demandReason(boolean given) {
        if (!given) {
            throw new ReviewException(Code.NO_REASON);
        }
    }
}
