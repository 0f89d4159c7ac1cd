package org.certhall.core.order;

import java.util.List;
import javax.persistence.EntityManager;

/** Reads what happened to an order. */
public final class OrderSteps {
    private OrderSteps() {}

    /** Gives all steps, the oldest first. */
    public static List<OrderStep> of(EntityManager entities, CustomerOrder order) {
        return entities.createQuery(
                        "select s from OrderStep s where s.order = :order order by s.position", OrderStep.class)
                .setParameter("order", order.id())
                .getResultList();
    }
}
