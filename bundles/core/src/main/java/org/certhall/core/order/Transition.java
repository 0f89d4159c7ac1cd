package org.certhall.core.order;

import java.util.Set;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.order.OrderState;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of an order's life.
 *
 * @param id of the requirement, such as {@code T7}
 * @param from the states in which it can happen; empty for an order's beginning
 * @param to the state that it leads to; {@code null} where the order stays where it is
 * @param guards all of which must hold
 */
public record Transition(
        String id,
        Set<OrderState> from,
        @Nullable OrderState to,
        OrderEvent event,
        Set<OrderActor> actors,
        Set<OrderGuard> guards) {
    public Transition {
        from = Set.copyOf(from);
        actors = Set.copyOf(actors);
        guards = Set.copyOf(guards);
    }

    /** Gives the state after it. */
    public OrderState after(OrderState before) {
        return to == null ? before : to;
    }

    /** Tells whether an order in this state, if any, may meet the event by this actor. */
    boolean fits(@Nullable OrderState state, OrderEvent happening, OrderActor actor) {
        boolean here = state == null ? from.isEmpty() : from.contains(state);
        return here && event == happening && actors.contains(actor);
    }
}
