package org.certhall.core.order;

import javax.persistence.EntityManager;

/** An area that follows orders: told of each step in its transaction, so that what it writes is kept with it or not at all. */
public interface OrderFollower {
    /** Told after the order has moved; changes rows alone and calls nothing outside. */
    void moved(EntityManager entities, CustomerOrder order, OrderStep step);
}
