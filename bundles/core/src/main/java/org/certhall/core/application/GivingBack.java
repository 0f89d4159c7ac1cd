package org.certhall.core.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Remark;
import org.certhall.api.application.Step;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.core.access.Principal;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderNotices;
import org.certhall.core.order.Orders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives applications back; each opens then at the first field to be changed. */
@Component(service = GivingBack.class)
public final class GivingBack {
    private final Orders orders;
    private final Opening opening;
    private final Drafts drafts;
    private final OrderNotices notices;

    @Activate
    public GivingBack(
            @Reference Orders orders,
            @Reference Opening opening,
            @Reference Drafts drafts,
            @Reference OrderNotices notices) {
        this.orders = orders;
        this.opening = opening;
        this.drafts = drafts;
        this.notices = notices;
    }

    /**
     * Gives a locked application back (T14, S87).
     *
     * @param remarks at least one, each about a field of the application, with a reason; a spot is a picture's alone
     * @throws OrderException {@code NOT_NOW} where they are not, where it stands elsewhere, or the officer entered it himself
     */
    public void giveBack(EntityManager entities, Principal principal, CustomerOrder order, List<Remark> remarks) {
        Set<FieldKey> wrong = remarks.stream().map(Remark::field).collect(Collectors.toSet());
        List<FormField> fields = opening.form(order).fields().stream()
                .filter(field -> wrong.contains(field.key()))
                .toList();
        boolean reasoned = !remarks.isEmpty()
                && fields.size() == remarks.size()
                && remarks.stream().noneMatch(GivingBack::isEmpty)
                && fields.stream()
                        .allMatch(field -> isPicture(field)
                                || remarks.stream()
                                        .filter(remark -> remark.field().equals(field.key()))
                                        .allMatch(remark -> remark.spot().isEmpty()));
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

    private static boolean isPicture(FormField field) {
        return field.kind() == FormField.Kind.IMAGE;
    }

    private static boolean isEmpty(Remark remark) {
        return remark.reason().isBlank() || remark.reason().length() > Remark.LONGEST;
    }
}
