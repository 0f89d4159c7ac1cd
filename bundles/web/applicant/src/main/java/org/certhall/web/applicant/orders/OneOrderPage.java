package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.certhall.api.application.AutomaticReview;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.document.Documents;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.MyOrders;
import org.certhall.api.order.OrderDetail;
import org.certhall.api.payment.MyPayments;
import org.certhall.api.review.OwnReviews;
import org.certhall.web.applicant.payment.PaymentSection;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** One order: where it stands, who has it now, what can be done, and all that happened to it. */
final class OneOrderPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient MyOrders orders;
    private final transient OrderNumber number;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Paragraph project = new Paragraph();
    private final Div state = new Div();
    private final Paragraph holder = new Paragraph();
    private final Notice told = Notice.information();
    private final ToOfficer toOfficer;
    private final ReviewBox reviewBox;
    private final OrderActions actions;
    private final Timeline timeline;
    private final OrderFacts facts;
    private final PaymentSection payment;
    private final Div found = new Div();
    private final Div unknown;

    OneOrderPage(
            Words words,
            MyOrders orders,
            AutomaticReview review,
            OwnReviews reviews,
            Documents documents,
            CatalogueService catalogue,
            MyPayments payments,
            OrderNumber number) {
        this.words = words;
        this.orders = orders;
        this.number = number;
        toOfficer = new ToOfficer(words, review, this::tell);
        reviewBox = new ReviewBox(words, reviews, documents, this::tell);
        actions = new OrderActions(words, new Cancelling(words, orders, this::tell)::ask, false);
        timeline = new Timeline(words);
        facts = new OrderFacts(words, catalogue);
        payment = new PaymentSection(words.locale(), payments, number);
        unknown = unknown(words);
        unknown.removeClassName("page");
        compose();
        LiveSubscription.bind(this, changed -> orders.subscribe(visitor.caller(), changed), this::show);
    }

    /** Makes what stands where there is no order of that number for the visitor. */
    static Div unknown(Words words) {
        Div page = new Div(
                new EmptyState(words.get("unknown"), words.get("unknown.advice")),
                new Anchor("/" + OrdersAddress.ROUTE, words.get("back")));
        page.addClassNames("page", "stack");
        return page;
    }

    private void compose() {
        addClassNames("page", "order-page");
        H1 heading = new H1(words.get("order", number.grouped()));
        heading.addClassName("tabular");
        project.addClassName("page-lead");
        state.getElement().setAttribute("role", "status");
        Div head = new Div(new Div(heading, project), state);
        head.addClassName("page-head");
        Section now = new Section(holder, toOfficer, reviewBox, actions);
        now.addClassNames("card", "order-now");
        now.getElement().setAttribute("aria-label", words.get("now"));
        Section past = new Section(new H2(words.get("timeline")), timeline);
        past.addClassNames("card", "section");
        Div main = new Div(told, now, payment, past);
        main.addClassName("stack");
        Aside aside = new Aside(new H2(words.get("facts")), facts);
        aside.addClassNames("aside", "card");
        aside.getElement().setAttribute("aria-label", words.get("facts"));
        Div columns = new Div(main, aside);
        columns.addClassName("columns");
        found.add(head, columns, new Anchor("/" + OrdersAddress.ROUTE, words.get("back")));
        found.addClassName("stack");
        add(found, unknown);
    }

    private void tell(String said) {
        told.show(said);
        show();
    }

    private void show() {
        Optional<OrderDetail> detail = orders.detail(visitor.caller(), number);
        found.setVisible(detail.isPresent());
        unknown.setVisible(detail.isEmpty());
        detail.ifPresent(this::show);
    }

    private void show(OrderDetail detail) {
        project.setText(words.of(detail.line().project()));
        state.removeAll();
        state.add(OrderTexts.badge(detail.line().state(), words));
        holder.removeAll();
        String now = ToOfficer.isDelayed(detail)
                ? "delayed"
                : OrderTexts.key(detail.line().state());
        holder.add(new Span(words.get("now." + now)));
        detail.expires().ifPresent(end -> holder.add(new Span(words.get("expires", HallTime.minute(end)))));
        toOfficer.show(detail);
        reviewBox.show(detail);
        actions.show(detail.line());
        timeline.show(detail.steps());
        facts.show(detail);
        payment.refresh();
    }
}
