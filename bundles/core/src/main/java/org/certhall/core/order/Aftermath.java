package org.certhall.core.order;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.certhall.api.order.OrderState;
import org.certhall.core.persistence.RegularTask;
import org.certhall.core.persistence.UnitOfWork;

/**
 * Has an area forget what it keeps of orders that came to nothing, once the days of their papers are over (PIPL, art. 19). Any
 * number of nodes may sweep at once, so that an area finds another one quicker now and then.
 */
public final class Aftermath<T> implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final List<OrderState> CAME_TO_NOTHING = List.of(OrderState.CANCELLED, OrderState.EXPIRED);

    /** So many at a time, so that no transaction is long. */
    private static final int BATCH = 100;

    private final UnitOfWork units;
    private final OrderSettings settings;
    private final Clock clock;
    private final Function<EntityManager, TypedQuery<T>> left;
    private final BiConsumer<EntityManager, T> forget;
    private final RegularTask task;

    /**
     * @param left finds what is left of orders in a state of {@code :ended} that changed last {@code :before}
     */
    public Aftermath(
            String thread,
            UnitOfWork units,
            OrderSettings settings,
            Clock clock,
            Function<EntityManager, TypedQuery<T>> left,
            BiConsumer<EntityManager, T> forget) {
        this.units = units;
        this.settings = settings;
        this.clock = clock;
        this.left = left;
        this.forget = forget;
        this.task = new RegularTask(thread, PERIOD, this::sweep);
    }

    /** Forgets all whose days are over, and gives how much that was. */
    public int sweep() {
        return RegularTask.inBatches(BATCH, () -> units.write(this::some));
    }

    private int some(EntityManager entities) {
        List<T> over = left.apply(entities)
                .setParameter("ended", CAME_TO_NOTHING)
                .setParameter("before", clock.instant().minus(settings.papers()))
                .setMaxResults(BATCH)
                .getResultList();
        over.forEach(each -> forget.accept(entities, each));
        return over.size();
    }

    @Override
    public void close() {
        task.close();
    }
}
