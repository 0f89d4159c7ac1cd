package org.certhall.core.payment;

import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.Caller;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.MyPayments;
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

/** Paying for one's own orders; whose they are is asked with every call. */
@Component(service = Unguarded.class)
public final class MyPaymentsDesk implements MyPayments, Unguarded {
    private final UnitOfWork units;
    private final Orders orders;
    private final Paying paying;
    private final Links links;
    private final PaymentPapers papers;

    /** What a paper says. */
    private record Slip(Payable payable, String link) {}

    @Activate
    public MyPaymentsDesk(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference Paying paying,
            @Reference Links links,
            @Reference PaymentPapers papers) {
        this.units = units;
        this.orders = orders;
        this.paying = paying;
        this.links = links;
        this.papers = papers;
    }

    @Override
    public Optional<Payable> find(Caller caller, OrderNumber number) {
        Principal principal = Principal.of(caller);
        return units.read(entities -> own(entities, principal, number).map(order -> paying.view(entities, order)));
    }

    private Optional<CustomerOrder> own(EntityManager entities, Principal principal, OrderNumber number) {
        return orders.find(entities, number)
                .filter(order -> order.owner().equals(principal.owner()) && order.state() != OrderState.DRAFT);
    }

    @Override
    public void choose(Caller caller, OrderNumber number, String channel) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> paying.choose(
                entities,
                lockOwn(entities, principal, number),
                channel,
                principal.address(),
                "orders/" + number.value() + "/payment"));
    }

    private CustomerOrder lockOwn(EntityManager entities, Principal principal, OrderNumber number) {
        CustomerOrder order = paying.lock(entities, number);
        if (!order.owner().equals(principal.owner())) {
            throw new PaymentException(Code.GONE);
        }
        return order;
    }

    @Override
    public Optional<Payable> check(Caller caller, OrderNumber number) {
        requireOwn(caller, number);
        paying.check(number);
        return find(caller, number);
    }

    private Payable requireOwn(Caller caller, OrderNumber number) {
        return find(caller, number).orElseThrow(() -> new PaymentException(Code.GONE));
    }

    @Override
    public Subscription subscribe(Caller caller, OrderNumber number, Runnable changed) {
        requireOwn(caller, number);
        return paying.subscribe(number, changed);
    }

    @Override
    public String link(Caller caller, OrderNumber number) {
        return makeLink(Principal.of(caller), number).link();
    }

    private Slip makeLink(Principal principal, OrderNumber number) {
        return units.write(entities -> {
            CustomerOrder order = lockOwn(entities, principal, number);
            if (order.state() != OrderState.AWAITING_PAYMENT) {
                throw new PaymentException(Code.NOT_NOW);
            }
            return new Slip(paying.view(entities, order), links.make(entities, principal, order));
        });
    }

    @Override
    public boolean writes(Caller caller) {
        return papers.ready();
    }

    @Override
    public byte[] slip(Caller caller, OrderNumber number, Locale language) {
        if (!papers.ready()) {
            throw new PaymentException(Code.NO_PAPER);
        }
        Slip slip = makeLink(Principal.of(caller), number);
        return papers.slip(slip.payable(), slip.link(), language);
    }

    @Override
    public byte[] receipt(Caller caller, OrderNumber number, Locale language) {
        Payable payable = requireOwn(caller, number);
        Payable.Payment payment = payable.payments().stream()
                .filter(Payable.Payment::counted)
                .findFirst()
                .orElseThrow(() -> new PaymentException(Code.NOT_NOW));
        return papers.receipt(payable, payment, language);
    }
}
