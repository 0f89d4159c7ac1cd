package org.certhall.api.order;

import java.util.EnumSet;
import java.util.Set;

/** Who has an order now, so that something goes on only when he acts (S116). */
public enum OrderHolder {
    APPLICANT,
    /** The automatic checks of the hall. */
    CHECKS,
    REVIEW,
    PRODUCTION,
    DISPATCH,
    COURIER,
    COUNTER,
    FINANCE,
    /** It has come to its end. */
    NOBODY;

    /** Tells who has an order in this state. */
    public static OrderHolder of(OrderState state) {
        return switch (state) {
            case DRAFT, AWAITING_DEPOSIT, DEPOSIT_SENT, ON_HOLD, REJECTED, AWAITING_PAYMENT -> APPLICANT;
            case SUBMITTED -> CHECKS;
            case UNDER_REVIEW -> REVIEW;
            case PAID, IN_PRODUCTION -> PRODUCTION;
            case PRODUCED -> DISPATCH;
            case SHIPPED -> COURIER;
            case AWAITING_COLLECTION -> COUNTER;
            case REFUNDING -> FINANCE;
            case COMPLETED, CANCELLED, EXPIRED, REFUSED, REFUNDED -> NOBODY;
        };
    }

    /** Gives the states in which he has an order. */
    public Set<OrderState> states() {
        Set<OrderState> states = EnumSet.allOf(OrderState.class);
        states.removeIf(state -> of(state) != this);
        return states;
    }
}
