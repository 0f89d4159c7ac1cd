package org.certhall.web.staff.review;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.document.Documents;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.review.ReviewQueue;
import org.certhall.api.review.Reviews;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One order at the review desk. */
@Component
public final class CaseView implements PortalView {
    private static final String NUMBER = "number";

    private final ReviewQueue queue;
    private final Reviews reviews;
    private final Documents documents;

    @Activate
    public CaseView(@Reference ReviewQueue queue, @Reference Reviews reviews, @Reference Documents documents) {
        this.queue = queue;
        this.reviews = reviews;
        this.documents = documents;
    }

    @Override
    public String route() {
        return QueueView.ROUTE + "/{" + NUMBER + "}";
    }

    @Override
    public LocalisedText title() {
        return new LocalisedText("审核订单", "Review of an order");
    }

    @Override
    public Set<Role> roles() {
        return QueueView.ROLES;
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Optional<OrderNumber> number =
                OrderNumber.read(context.parameters().getOrDefault(NUMBER, "")).identifier();
        Services services = new Services(queue, reviews, documents);
        return new CasePage(ReviewTexts.in(context.locale()), services, number);
    }

    /** What the page works with. */
    record Services(ReviewQueue queue, Reviews reviews, Documents documents) {}
}
