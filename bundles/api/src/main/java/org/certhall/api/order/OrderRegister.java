package org.certhall.api.order;

import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.identifier.OrderNumber;
import org.osgi.annotation.versioning.ProviderType;

/** All orders, for whoever runs the hall. */
@Guarded
@ProviderType
public interface OrderRegister {
    /**
     * Gives one page of a list.
     *
     * @param after where the page before ended; empty for the first one
     */
    @Permitted(console = true)
    OrderPage list(Caller caller, OrderPage.Search search, Optional<OrderPage.Place> after, int lines);

    @Permitted(console = true)
    Optional<OrderDetail> detail(Caller caller, OrderNumber number);
}
