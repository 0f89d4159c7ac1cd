package org.certhall.core.order;

import static org.certhall.api.order.OrderException.Code.GONE;
import static org.certhall.api.order.OrderException.Code.NOT_ACTIVATED;
import static org.certhall.api.order.OrderException.Code.NOT_NOW;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.certhall.api.access.AccountId;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.order.OrderPlace;
import org.certhall.api.order.OrderState;
import org.certhall.core.access.Principal;
import org.certhall.core.account.Account;
import org.certhall.core.account.AccountState;
import org.certhall.core.account.Accounts;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.work.WorkQueue;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Begins orders, finds them, and moves them along their life, each within the transaction of the area that has reason to.
 * Whose order it is, the caller asks the row.
 */
@Component(service = Orders.class)
public final class Orders {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Accounts accounts;
    private final AuditTrail audit;
    private final WorkQueue work;
    private final RandomGenerator random;
    private final Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<OrderFollower> followers = List.of();

    @Activate
    public Orders(@Reference Accounts accounts, @Reference AuditTrail audit, @Reference WorkQueue work) {
        this(accounts, audit, work, List.of(), new SecureRandom(), Clock.systemUTC());
    }

    Orders(
            Accounts accounts,
            AuditTrail audit,
            WorkQueue work,
            List<OrderFollower> followers,
            RandomGenerator random,
            Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.work = work;
        this.followers = followers;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Begins an order as a draft (T1).
     *
     * @throws OrderException {@code NOT_ACTIVATED} where the owner may not apply; at the counter he need not have come yet
     */
    public CustomerOrder begin(EntityManager entities, Principal principal, Beginning beginning) {
        return begin(entities, Optional.of(principal), principal.owner(), beginning, Map.of());
    }

    /**
     * Begins an order as a draft for its owner, who has asked the hall for it before.
     *
     * @param details ids and codes by name; never personal data
     * @throws OrderException {@code NOT_ACTIVATED} where the owner may not apply
     */
    public CustomerOrder begin(EntityManager entities, Beginning beginning, Map<String, String> details) {
        return begin(entities, Optional.empty(), beginning.owner(), beginning, details);
    }

    private CustomerOrder begin(
            EntityManager entities,
            Optional<Principal> principal,
            AccountId enteredBy,
            Beginning beginning,
            Map<String, String> further) {
        boolean atCounter = beginning.place() == OrderPlace.COUNTER;
        Map<String, String> details = new HashMap<>(further);
        details.put("project", beginning.offer().id());
        Happening happening = new Happening(
                OrderEvent.CREATE, atCounter ? OrderActor.CLERK : OrderActor.APPLICANT, principal, details);
        boolean activated = atCounter || isActive(entities, beginning.owner());
        OrderState first = transition(null, happening, guard -> guard == OrderGuard.ACTIVATED && activated)
                .map(line -> line.after(OrderState.DRAFT))
                .orElseThrow(() -> new OrderException(NOT_ACTIVATED));
        CustomerOrder order = new CustomerOrder(fresh(entities), enteredBy, beginning, clock.instant());
        entities.persist(order);
        write(entities, order, null, first, happening);
        work.put(entities, Expiry.item(order));
        return order;
    }

    public Optional<CustomerOrder> find(EntityManager entities, OrderNumber number) {
        return with(entities, number).getResultStream().findFirst();
    }

    /**
     * Finds an order and locks its row until the end of the transaction.
     *
     * @throws OrderException {@code GONE} where there is none
     */
    public CustomerOrder lock(EntityManager entities, OrderNumber number) {
        return with(entities, number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new OrderException(GONE));
    }

    /**
     * Lets something happen to a locked order that somebody does: state, step and audit record in one transaction.
     *
     * @param holds tells of a guard whether it holds
     * @param details ids and codes by name; never personal data
     * @throws OrderException {@code NOT_NOW} where no line of {@link OrderLife} fits
     */
    public void move(
            EntityManager entities,
            CustomerOrder order,
            Principal principal,
            OrderActor actor,
            OrderEvent event,
            Predicate<OrderGuard> holds,
            Map<String, String> details) {
        move(entities, order, new Happening(event, actor, Optional.of(principal), details), holds);
    }

    /** Lets something happen to a locked order that the hall does by itself, or somebody outside. */
    public void move(
            EntityManager entities,
            CustomerOrder order,
            OrderActor actor,
            OrderEvent event,
            Predicate<OrderGuard> holds,
            Map<String, String> details) {
        move(entities, order, new Happening(event, actor, Optional.empty(), details), holds);
    }

    /**
     * Notes that what was typed into a locked order has been kept by itself; the timeline tells of what people do on purpose.
     *
     * @throws OrderException {@code NOT_NOW} where it can no longer be typed into
     */
    public void touch(CustomerOrder order, OrderActor actor) {
        if (!OrderLife.open(order.state(), actor).contains(OrderEvent.SAVE)) {
            throw new OrderException(NOT_NOW);
        }
        order.touch(clock.instant());
    }

    /** Notes that something has changed which belongs to a locked order, so that its pages look again. */
    public void tell(CustomerOrder order) {
        order.touch(clock.instant());
    }

    private void move(EntityManager entities, CustomerOrder order, Happening happening, Predicate<OrderGuard> holds) {
        OrderState before = order.state();
        Transition line = transition(before, happening, holds).orElseThrow(() -> new OrderException(NOT_NOW));
        write(entities, order, before, line.after(before), happening);
    }

    private static Optional<Transition> transition(
            @Nullable OrderState state, Happening happening, Predicate<OrderGuard> holds) {
        return OrderLife.next(state, happening.event(), happening.actor(), holds);
    }

    private void write(
            EntityManager entities,
            CustomerOrder order,
            @Nullable OrderState before,
            OrderState after,
            Happening happening) {
        int position = order.move(after, clock.instant());
        OrderStep step = new OrderStep(order, position, before, happening);
        entities.persist(step);
        Map<String, String> details = new HashMap<>(happening.details());
        details.put("state", after.name());
        happening
                .principal()
                .ifPresentOrElse(
                        principal -> audit.record(entities, principal, happening.action(), order.object(), details),
                        () -> audit.record(entities, happening.action(), order.object(), details));
        if (after == OrderState.SUBMITTED && before != OrderState.SUBMITTED) {
            work.put(entities, CheckWork.item(order));
        }
        followers.forEach(follower -> follower.moved(entities, order, step));
    }

    private boolean isActive(EntityManager entities, AccountId owner) {
        return accounts.find(entities, owner).map(Account::state).orElse(AccountState.CLOSED) == AccountState.ACTIVE;
    }

    private OrderNumber fresh(EntityManager entities) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        OrderNumber number = OrderNumber.draw(today, random);
        while (isTaken(entities, number)) {
            number = OrderNumber.draw(today, random);
        }
        return number;
    }

    private static boolean isTaken(EntityManager entities, OrderNumber number) {
        return entities.createQuery("select count(o) from CustomerOrder o where o.number = :number", Long.class)
                        .setParameter("number", number.value())
                        .getSingleResult()
                > 0;
    }

    private static TypedQuery<CustomerOrder> with(EntityManager entities, OrderNumber number) {
        return entities.createQuery("select o from CustomerOrder o where o.number = :number", CustomerOrder.class)
                .setParameter("number", number.value());
    }
}
