package org.certhall.core.application;

import java.util.function.BiFunction;
import javax.persistence.EntityManager;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.ApplicationException.Code;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderException;
import org.certhall.core.access.Principal;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;

/** Orders for their owner alone; anybody else's are unknown. */
final class OwnOrders {
    private final UnitOfWork units;
    private final Orders orders;

    OwnOrders(UnitOfWork units, Orders orders) {
        this.units = units;
        this.orders = orders;
    }

    /** Reads an order, in one transaction. */
    <R> R read(Principal principal, OrderNumber number, BiFunction<EntityManager, CustomerOrder, R> reading) {
        return units.read(entities -> orders.find(entities, number)
                .filter(order -> order.owner().equals(principal.owner()))
                .map(order -> reading.apply(entities, order))
                .orElseThrow(() -> new ApplicationException(Code.UNKNOWN)));
    }

    /** Changes an order under its lock, in one transaction. */
    <R> R change(Principal principal, OrderNumber number, BiFunction<EntityManager, CustomerOrder, R> change) {
        try {
            return units.write(entities -> {
                CustomerOrder order = orders.lock(entities, number);
                if (!order.owner().equals(principal.owner())) {
                    throw new ApplicationException(Code.UNKNOWN);
                }
                return change.apply(entities, order);
            });
        } catch (OrderException refused) {
            throw new ApplicationException(refused.code() == OrderException.Code.GONE ? Code.UNKNOWN : Code.CLOSED);
        }
    }
}
