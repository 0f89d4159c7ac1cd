package org.certhall.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderDetail;
import org.certhall.api.order.OrderLine;
import org.certhall.api.order.OrderPage;

/** Orders as their readers see them. */
final class OrderLines {
    private final OrderSettings settings;

    OrderLines(OrderSettings settings) {
        this.settings = settings;
    }

    static OrderPage page(
            EntityManager entities,
            Optional<AccountId> owner,
            OrderPage.Search search,
            Optional<OrderPage.Place> after,
            int wanted) {
        int lines = OrderSearch.lines(wanted);
        List<OrderLine> found = new OrderSearch(owner, search, after)
                .rows(entities, lines).stream().map(OrderLines::line).toList();
        return new OrderPage(found.subList(0, Math.min(lines, found.size())), found.size() > lines);
    }

    OrderDetail detail(EntityManager entities, CustomerOrder order) {
        List<OrderDetail.Step> steps = OrderSteps.of(entities, order).stream()
                .map(step -> new OrderDetail.Step(step.happened(), step.event(), step.after(), step.actor()))
                .toList();
        return new OrderDetail(line(order), order.place(), expires(order), steps);
    }

    private Optional<Instant> expires(CustomerOrder order) {
        return Expiry.threatens(order) ? Optional.of(order.changed().plus(settings.idle())) : Optional.empty();
    }

    private static OrderLine line(CustomerOrder order) {
        return new OrderLine(
                order.number(),
                order.version(),
                order.kind(),
                order.state(),
                order.created(),
                order.changed(),
                order.submitted(),
                order.project().name(),
                order.selection(),
                order.price(),
                order.organisationName(),
                OrderLife.open(order.state(), OrderActor.APPLICANT));
    }
}
