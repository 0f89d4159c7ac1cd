package org.certhall.core.order;

import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderDetail;
import org.certhall.api.order.OrderPage;
import org.certhall.api.order.OrderRegister;
import org.certhall.core.access.Unguarded;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All orders on the database. */
@Component(service = Unguarded.class)
public final class OrderRegisterDesk implements OrderRegister, Unguarded {
    private final UnitOfWork units;
    private final Orders orders;
    private final OrderLines lines;

    @Activate
    public OrderRegisterDesk(@Reference UnitOfWork units, @Reference Orders orders, @Reference OrderSettings settings) {
        this.units = units;
        this.orders = orders;
        this.lines = new OrderLines(settings);
    }

    @Override
    public OrderPage list(Caller caller, OrderPage.Search search, Optional<OrderPage.Place> after, int wanted) {
        return units.read(entities -> OrderLines.page(entities, Optional.empty(), search, after, wanted));
    }

    @Override
    public Optional<OrderDetail> detail(Caller caller, OrderNumber number) {
        return units.read(entities -> orders.find(entities, number).map(order -> lines.detail(entities, order)));
    }
}
