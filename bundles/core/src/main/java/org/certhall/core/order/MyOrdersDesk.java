package org.certhall.core.order;

import java.util.Map;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.MyOrders;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderDetail;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderPage;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One's own orders on the database; whose they are is asked with every call. */
@Component(service = Unguarded.class)
public final class MyOrdersDesk implements MyOrders, Unguarded {
    private final UnitOfWork units;
    private final Orders orders;
    private final OrderLines lines;
    private final OrderNews news;

    @Activate
    public MyOrdersDesk(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference OrderSettings settings,
            @Reference OrderNews news) {
        this.units = units;
        this.orders = orders;
        this.lines = new OrderLines(settings);
        this.news = news;
    }

    @Override
    public OrderPage list(Caller caller, OrderPage.Search search, Optional<OrderPage.Place> after, int wanted) {
        Principal principal = Principal.of(caller);
        return units.read(entities -> OrderLines.page(entities, Optional.of(principal.owner()), search, after, wanted));
    }

    @Override
    public Optional<OrderDetail> detail(Caller caller, OrderNumber number) {
        Principal principal = Principal.of(caller);
        return units.read(entities -> orders.find(entities, number)
                .filter(order -> order.owner().equals(principal.owner()))
                .map(order -> lines.detail(entities, order)));
    }

    @Override
    public void cancel(Caller caller, OrderNumber number, long version) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            CustomerOrder order = orders.lock(entities, number);
            if (!order.owner().equals(principal.owner())) {
                throw new OrderException(OrderException.Code.GONE);
            }
            if (order.version() != version) {
                throw new OrderException(OrderException.Code.CHANGED);
            }
            orders.move(entities, order, principal, OrderActor.APPLICANT, OrderEvent.CANCEL, guard -> false, Map.of());
        });
    }

    @Override
    public Subscription subscribe(Caller caller, Runnable changed) {
        return news.subscribe(Principal.of(caller).owner(), changed);
    }
}
