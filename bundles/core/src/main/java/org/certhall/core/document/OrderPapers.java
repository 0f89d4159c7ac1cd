package org.certhall.core.document;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.core.order.OrderLife;
import org.certhall.core.order.Orders;

/** An order's papers are its owner's. */
record OrderPapers(Orders orders) implements PaperOwner {
    @Override
    public Optional<Papers> papers(EntityManager entities, OrderNumber number) {
        return orders.find(entities, number)
                .map(order -> new Papers(
                        order.owner(),
                        OrderLife.open(order.state(), OrderActor.APPLICANT).contains(OrderEvent.SAVE),
                        order.state() == OrderState.ON_HOLD));
    }
}
