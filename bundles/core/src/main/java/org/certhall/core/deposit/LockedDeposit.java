package org.certhall.core.deposit;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;

/** A deposit that has not ended, and its locked order. */
record LockedDeposit(CustomerOrder order, DepositRow row) {
    /** Locks the order of a deposit; empty where there is no such deposit, or it has ended. */
    static Optional<LockedDeposit> open(EntityManager entities, Orders orders, String id) {
        return find(entities, orders, id).filter(found -> found.row().state().isOpen());
    }

    /** Locks the order of a deposit, ended or not. */
    static Optional<LockedDeposit> find(EntityManager entities, Orders orders, String id) {
        return Optional.ofNullable(entities.find(DepositRow.class, id)).map(row -> {
            CustomerOrder order = orders.lock(entities, row.order());
            entities.refresh(row);
            return new LockedDeposit(order, row);
        });
    }
}
