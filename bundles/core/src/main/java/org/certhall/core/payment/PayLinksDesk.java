package org.certhall.core.payment;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.Caller;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.PayLinks;
import org.certhall.api.payment.Payable;
import org.certhall.api.payment.PaymentException;
import org.certhall.api.payment.PaymentException.Code;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Paying by links; which order a link belongs to is asked with every call. */
@Component(service = Unguarded.class)
public final class PayLinksDesk implements PayLinks, Unguarded {
    private final UnitOfWork units;
    private final Orders orders;
    private final Paying paying;
    private final Links links;

    @Activate
    public PayLinksDesk(
            @Reference UnitOfWork units, @Reference Orders orders, @Reference Paying paying, @Reference Links links) {
        this.units = units;
        this.orders = orders;
        this.paying = paying;
        this.links = links;
    }

    @Override
    public Optional<Payable> find(Caller caller, String token) {
        return units.read(entities -> links.order(entities, token)
                .flatMap(number -> orders.find(entities, number))
                .map(order -> paying.view(entities, order))
                .filter(links::holds));
    }

    @Override
    public void choose(Caller caller, String token, String channel) {
        String address = Principal.of(caller).address();
        units.perform(entities -> {
            CustomerOrder order = paying.lock(entities, number(entities, token));
            paying.choose(entities, order, channel, address, Links.path(token));
        });
    }

    @Override
    public Optional<Payable> check(Caller caller, String token) {
        paying.check(units.read(entities -> number(entities, token)));
        return find(caller, token);
    }

    @Override
    public Subscription subscribe(Caller caller, String token, Runnable changed) {
        return paying.subscribe(units.read(entities -> number(entities, token)), changed);
    }

    private OrderNumber number(EntityManager entities, String token) {
        return links.order(entities, token).orElseThrow(() -> new PaymentException(Code.GONE));
    }
}
