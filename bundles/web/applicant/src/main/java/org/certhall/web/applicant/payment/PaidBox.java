package org.certhall.web.applicant.payment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.certhall.api.payment.Payable;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;

/** That the order has been paid, or why nothing can be paid now; announced as it appears. */
final class PaidBox extends Div {
    private static final long serialVersionUID = 1;
    private final transient Words words;
    private final transient Optional<OwnerTools> tools;
    private String shown = "";

    PaidBox(Words words, Optional<OwnerTools> tools) {
        this.words = words;
        this.tools = tools;
        addClassNames("card", "section", "paid-box");
        getElement().setAttribute("role", "status");
    }

    void show(Payable payable) {
        String now = payable.state() + " " + payable.payments();
        setVisible(!payable.open());
        if (payable.open() || now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        Optional<Payable.Payment> counted =
                payable.payments().stream().filter(Payable.Payment::counted).findFirst();
        boolean free = payable.quote().total().fen() == 0;
        if (counted.isEmpty() && !free) {
            add(new H2(words.get("closed")), new Paragraph(words.get("closed.advice")));
            return;
        }
        add(new H2(words.get("paid")));
        add(new Paragraph(counted.map(payment -> words.get(
                        "paid.how",
                        payment.amount().display(),
                        words.of(payment.name()),
                        HallTime.minute(payment.at())))
                .orElseGet(() -> words.get("paid.free"))));
        add(new Span(words.get("paid.next")));
        counted.flatMap(payment -> tools).ifPresent(owner -> owner.receipt().ifPresent(this::add));
    }
}
