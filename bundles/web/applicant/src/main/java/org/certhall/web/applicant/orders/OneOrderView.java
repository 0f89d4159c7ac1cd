package org.certhall.web.applicant.orders;

import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.application.AutomaticReview;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.document.Documents;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identifier.Reading;
import org.certhall.api.order.MyOrders;
import org.certhall.api.payment.MyPayments;
import org.certhall.api.review.OwnReviews;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One order with its timeline and what can be done with it now (S116). */
@Component
public final class OneOrderView implements PortalView {
    private final MyOrders orders;
    private final AutomaticReview review;
    private final OwnReviews reviews;
    private final Documents documents;
    private final CatalogueService catalogue;
    private final MyPayments payments;

    @Activate
    public OneOrderView(
            @Reference MyOrders orders,
            @Reference AutomaticReview review,
            @Reference OwnReviews reviews,
            @Reference Documents documents,
            @Reference CatalogueService catalogue,
            @Reference MyPayments payments) {
        this.orders = orders;
        this.review = review;
        this.reviews = reviews;
        this.documents = documents;
        this.catalogue = catalogue;
        this.payments = payments;
    }

    @Override
    public String route() {
        return OrdersAddress.ROUTE + "/{" + OrdersAddress.NUMBER + "}";
    }

    @Override
    public LocalisedText title() {
        return new LocalisedText("订单", "Order");
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.APPLICANT);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = OrderTexts.in(context.locale());
        Reading<OrderNumber> number = OrderNumber.read(context.parameters().getOrDefault(OrdersAddress.NUMBER, ""));
        return number.identifier()
                .<com.vaadin.flow.component.Component>map(
                        read -> new OneOrderPage(words, orders, review, reviews, documents, catalogue, payments, read))
                .orElseGet(() -> OneOrderPage.unknown(words));
    }
}
