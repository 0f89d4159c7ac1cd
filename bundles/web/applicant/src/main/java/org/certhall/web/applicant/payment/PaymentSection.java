package org.certhall.web.applicant.payment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.MyPayments;
import org.certhall.api.payment.Payable;
import org.certhall.api.payment.Payable.Payment;
import org.certhall.api.value.Money;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** What was paid for an order and what went back, on the order's own page; hidden while there is nothing. */
public final class PaymentSection extends Section {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient MyPayments payments;
    private final transient OrderNumber number;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private transient List<Payment> shown = List.of();

    public PaymentSection(Locale locale, MyPayments payments, OrderNumber number) {
        this.words = PaymentTexts.in(locale);
        this.payments = payments;
        this.number = number;
        addClassNames("card", "section");
        setVisible(false);
    }

    /** Shows what there is now. */
    public void refresh() {
        List<Payment> now =
                payments.find(visitor.caller(), number).map(Payable::payments).orElse(List.of());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        setVisible(!now.isEmpty());
        add(new H2(words.get("section")));
        now.forEach(this::add);
    }

    private void add(Payment payment) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("summary");
        fact(facts, "section.amount", payment.amount().display());
        fact(facts, "section.channel", words.of(payment.name()));
        fact(facts, "section.time", HallTime.minute(payment.at()));
        fact(facts, "section.reference", payment.reference());
        if (!payment.returning().equals(Money.ZERO)) {
            fact(facts, "section.returning", payment.returning().display());
        }
        if (!payment.returned().equals(Money.ZERO)) {
            fact(facts, "section.returned", payment.returned().display());
        }
        add(facts);
        if (payment.counted() && payments.writes(visitor.caller())) {
            Anchor receipt = new Anchor(
                    new PaperDownload(
                                    "receipt-" + number.value(),
                                    caller -> payments.receipt(caller, number, words.locale()))
                            .handler(visitor),
                    words.get("receipt"));
            receipt.getElement().setAttribute("download", true);
            add(receipt);
        }
    }

    private void fact(DescriptionList facts, String label, String value) {
        Description description = new Description(value);
        description.addClassName("tabular");
        facts.add(new Term(words.get(label)), description);
    }
}
