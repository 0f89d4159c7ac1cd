package org.certhall.api.order;

import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** The orders of the account that has logged in (S114 to S117); those of others are not there. */
@Guarded
@ProviderType
public interface MyOrders {
    /** The longest page of a list. */
    int MOST_LINES = 500;

    /**
     * Gives one page of a list.
     *
     * @param after where the page before ended; empty for the first one
     */
    @Permitted(Role.APPLICANT)
    OrderPage list(Caller caller, OrderPage.Search search, Optional<OrderPage.Place> after, int lines);

    @Permitted(Role.APPLICANT)
    Optional<OrderDetail> detail(Caller caller, OrderNumber number);

    /**
     * Cancels an order before payment (T23).
     *
     * @param version of the order that the caller saw
     * @throws OrderException {@code GONE}, {@code CHANGED} or {@code NOT_NOW}
     */
    @Permitted(Role.APPLICANT)
    void cancel(Caller caller, OrderNumber number, long version);

    /** Tells whenever any of the caller's orders may have changed, on whichever node. */
    @Permitted(Role.APPLICANT)
    Subscription subscribe(Caller caller, Runnable changed);
}
