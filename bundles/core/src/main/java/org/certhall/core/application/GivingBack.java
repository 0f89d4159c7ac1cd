package org.certhall.core.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.certhall.api.access.Caller;
import org.certhall.api.application.ApplicationReviews;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Remark;
import org.certhall.api.application.Step;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderNotices;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives applications back; each opens then at the first field to be changed. */
@Component(service = Unguarded.class)
public final class GivingBack implements ApplicationReviews, Unguarded {
    private final UnitOfWork units;
    private final Orders orders;
    private final Opening opening;
    private final Drafts drafts;
    private final OrderNotices notices;

    @Activate
    public GivingBack(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference Opening opening,
            @Reference Drafts drafts,
            @Reference OrderNotices notices) {
        this.units = units;
        this.orders = orders;
        this.opening = opening;
        this.drafts = drafts;
        this.notices = notices;
    }

    @Override
    public void giveBack(Caller caller, OrderNumber number, long version, List<Remark> remarks) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            CustomerOrder order = orders.lock(entities, number);
            if (order.version() != version) {
                throw new OrderException(OrderException.Code.CHANGED);
            }
            giveBack(entities, principal, order, remarks);
        });
    }

    private void giveBack(EntityManager entities, Principal principal, CustomerOrder order, List<Remark> remarks) {
        Set<FieldKey> wrong = remarks.stream().map(Remark::field).collect(Collectors.toSet());
        List<FormField> fields = opening.form(order).fields().stream()
                .filter(field -> wrong.contains(field.key()))
                .toList();
        boolean reasoned = !remarks.isEmpty()
                && fields.size() == remarks.size()
                && remarks.stream().noneMatch(GivingBack::isEmpty);
        boolean own = order.enteredBy().equals(principal.owner());
        orders.move(
                entities,
                order,
                principal,
                OrderActor.REVIEWER,
                OrderEvent.REJECT,
                guard -> switch (guard) {
                    case NOT_ENTERER -> !own;
                    case REASON_GIVEN -> reasoned;
                    default -> false;
                },
                Map.of("fields", wrong.stream().map(FieldKey::value).sorted().collect(Collectors.joining(" "))));
        Step first = fields.get(0).section().step();
        drafts.keep(order, drafts.open(order).givenBack(remarks).at(first));
        notices.givenBack(entities, order);
    }

    private static boolean isEmpty(Remark remark) {
        return remark.reason().isBlank() || remark.reason().length() > Remark.LONGEST;
    }
}
