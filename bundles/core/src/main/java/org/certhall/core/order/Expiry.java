package org.certhall.core.order;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.order.OrderState;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Ends orders that their applicants have left alone, and warns them before (T24). Each order has one piece of work, which
 * looks at it whenever something could be due and goes when the order has come to an end.
 */
@Component(service = WorkHandler.class)
public final class Expiry implements WorkHandler {
    private static final String KIND = "order.expiry";
    private static final Set<OrderState> THREATENED = OrderLife.table().stream()
            .filter(line -> line.event() == OrderEvent.EXPIRE)
            .flatMap(line -> line.from().stream())
            .collect(Collectors.toUnmodifiableSet());

    /** How many days before the end the owner is warned, the first warning first. */
    private static final List<Integer> WARNINGS = List.of(7, 1);

    private final UnitOfWork units;
    private final Orders orders;
    private final OrderNotices notices;
    private final OrderSettings settings;
    private final Clock clock;

    @Activate
    public Expiry(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference OrderNotices notices,
            @Reference OrderSettings settings) {
        this(units, orders, notices, settings, Clock.systemUTC());
    }

    Expiry(UnitOfWork units, Orders orders, OrderNotices notices, OrderSettings settings, Clock clock) {
        this.units = units;
        this.orders = orders;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /** Gives the work that watches a new order; its first look finds out when the next one is due. */
    static WorkItem item(CustomerOrder order) {
        return WorkItem.of(
                KIND,
                order.number().value(),
                order.changed().plus(Duration.ofDays(1)),
                order.number().value().getBytes(StandardCharsets.US_ASCII));
    }

    /** Tells whether an order ends by itself where it stands. */
    static boolean threatens(CustomerOrder order) {
        return THREATENED.contains(order.state());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result handle(WorkItem item) {
        OrderNumber number = new OrderNumber(new String(item.payload(), StandardCharsets.US_ASCII));
        return units.write(entities -> {
            try {
                return look(entities, orders.lock(entities, number));
            } catch (OrderException gone) {
                return new Result.Done();
            }
        });
    }

    private Result look(EntityManager entities, CustomerOrder order) {
        if (order.state().isFinal()) {
            return new Result.Done();
        }
        Instant now = clock.instant();
        if (!threatens(order)) {
            return later(now.plus(firstWarning()));
        }
        Instant end = order.changed().plus(settings.idle());
        if (!now.isBefore(end)) {
            orders.move(
                    entities, order, OrderActor.TIMER, OrderEvent.EXPIRE, guard -> guard == OrderGuard.IDLE, Map.of());
            notices.expired(entities, order);
            return new Result.Done();
        }
        warn(entities, order, end, now);
        return later(next(end, now));
    }

    /** Gives the last warning that is due, unless it has been given. */
    private void warn(EntityManager entities, CustomerOrder order, Instant end, Instant now) {
        Optional<Integer> due = WARNINGS.stream()
                .filter(days -> !now.isBefore(end.minus(Duration.ofDays(days))))
                .min(Integer::compare);
        due.filter(days -> order.warned().map(given -> given > days).orElse(true))
                .ifPresent(days -> {
                    order.warn(days);
                    notices.expiring(entities, order, end);
                });
    }

    private static Instant next(Instant end, Instant now) {
        return WARNINGS.stream()
                .map(days -> end.minus(Duration.ofDays(days)))
                .filter(now::isBefore)
                .findFirst()
                .orElse(end);
    }

    private Duration firstWarning() {
        return settings.idle().minusDays(WARNINGS.get(0));
    }

    private static Result later(Instant due) {
        return new Result.Later(due, "the order's time is not over");
    }
}
