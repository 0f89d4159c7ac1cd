package org.certhall.web.applicant.payment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Function;
import org.certhall.api.payment.Payable;
import org.certhall.web.applicant.Background;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.PriceSummary;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** What there is to pay, the ways to pay it, and that it has been paid as soon as it has. */
final class PaymentPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient Payer payer;
    private final transient Optional<OwnerTools> tools;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Paragraph lead = new Paragraph();
    private final Paying paying;
    private final PaidBox paid;
    private final PriceSummary price;
    private final Aside aside;

    private PaymentPage(Words words, Payer payer, Background background, Payable payable, Optional<OwnerTools> tools) {
        this.words = words;
        this.payer = payer;
        this.tools = tools;
        paying = new Paying(words, payer, visitor, background);
        paid = new PaidBox(words, tools);
        price = new PriceSummary(words.get("total"));
        aside = new Aside(new H2(words.get("price")), price);
        compose(payable);
        LiveSubscription.bind(this, changed -> payer.subscribe(visitor.caller(), changed), this::show);
    }

    /** @param tools what the owner has beside; empty for who holds a link */
    static Div of(Words words, Payer payer, Background background, Function<Payable, Optional<OwnerTools>> tools) {
        Visitor visitor = Visitor.of(UI.getCurrent());
        boolean owner = payer instanceof Payer.Owner;
        return payer.find(visitor.caller())
                .<Div>map(payable -> new PaymentPage(words, payer, background, payable, tools.apply(payable)))
                .orElseGet(() -> unknown(words, owner));
    }

    /** Makes what stands where there is nothing to pay for the visitor. */
    static Div unknown(Words words, boolean owner) {
        Div page = new Div(new EmptyState(
                words.get(owner ? "unknown" : "ended"), words.get(owner ? "unknown.advice" : "ended.advice")));
        if (owner) {
            page.add(new Anchor("/orders", words.get("back.orders")));
        }
        page.addClassNames("page", "stack");
        return page;
    }

    private void compose(Payable payable) {
        addClassNames("page", "payment-page", "stack");
        lead.addClassName("page-lead");
        Div head = new Div(new Div(new H1(words.of(PaymentView.TITLE)), lead));
        head.addClassName("page-head");
        aside.addClassNames("aside", "card");
        aside.getElement().setAttribute("aria-label", words.get("price"));
        Div main = new Div(paid, paying);
        main.addClassName("stack");
        tools.ifPresent(main::add);
        Div columns = new Div(main, aside);
        columns.addClassName("columns");
        add(head, columns);
        if (tools.isPresent()) {
            add(new Anchor("/orders/" + payable.number().value(), words.get("back")));
        }
    }

    private void show() {
        Optional<Payable> found = payer.find(visitor.caller());
        if (found.isEmpty()) {
            removeAll();
            add(unknown(words, tools.isPresent()));
            return;
        }
        Payable payable = found.get();
        lead.setText(payable.organisation()
                .map(name -> words.get(
                        "lead.organisation",
                        words.of(payable.project()),
                        payable.number().grouped(),
                        name))
                .orElseGet(() -> words.get(
                        "lead", words.of(payable.project()), payable.number().grouped())));
        price.show(payable.quote(), words.locale());
        paid.show(payable);
        paying.show(payable);
        tools.ifPresent(shown -> shown.setVisible(payable.open()));
    }
}
