package org.certhall.api.order;

/** Who moves an order (requirements §12): people by their roles, the hall itself, and parties outside. */
public enum OrderActor {
    APPLICANT,
    CLERK,
    REVIEWER,
    SUPERVISOR,
    PRODUCER,
    DISPATCHER,
    FINANCE,
    SUPPORT,
    SYSTEM,
    TIMER,
    BANK,
    CHANNEL,
    COURIER
}
