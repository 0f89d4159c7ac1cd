package org.certhall.api.order;

import java.util.EnumSet;
import java.util.Set;

/** By which of their states lists show orders. */
public enum OrderGroup {
    ALL(EnumSet.allOf(OrderState.class)),
    /** The applicant has to do something. */
    WITH_APPLICANT(OrderHolder.APPLICANT.states()),
    /** Others are at work. */
    IN_PROGRESS(inProgress()),
    COMPLETED(EnumSet.of(OrderState.COMPLETED)),
    /** Ended without certificates. */
    CLOSED(EnumSet.of(OrderState.CANCELLED, OrderState.EXPIRED, OrderState.REFUSED, OrderState.REFUNDED));

    private final Set<OrderState> states;

    OrderGroup(Set<OrderState> states) {
        this.states = Set.copyOf(states);
    }

    public Set<OrderState> states() {
        return states;
    }

    private static Set<OrderState> inProgress() {
        Set<OrderState> states = EnumSet.allOf(OrderState.class);
        states.removeIf(state -> state.isFinal() || OrderHolder.of(state) == OrderHolder.APPLICANT);
        return states;
    }
}
