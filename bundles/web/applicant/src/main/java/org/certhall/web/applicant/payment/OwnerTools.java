package org.certhall.web.applicant.payment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.MyPayments;
import org.certhall.api.payment.PaymentException;
import org.certhall.web.components.QrCode;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** What the owner hands to whoever pays in his organisation: a paper, or a link. */
final class OwnerTools extends Section {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient MyPayments payments;
    private final transient OrderNumber number;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Div link = new Div();
    private final Paragraph problem = new Paragraph();

    OwnerTools(Words words, MyPayments payments, OrderNumber number) {
        this.words = words;
        this.payments = payments;
        this.number = number;
        Paragraph help = new Paragraph(words.get("others.help"));
        help.addClassName("muted");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        Div buttons = new Div();
        buttons.addClassName("payment-tools");
        if (payments.writes(visitor.caller())) {
            buttons.add(paper(
                    "slip",
                    new PaperDownload(
                            "slip-" + number.value(), caller -> payments.slip(caller, number, words.locale()))));
        }
        buttons.add(new Button(words.get("link.make"), click -> makeLink()));
        link.addClassName("payment-link");
        addClassNames("card", "section", "stack");
        add(new H2(words.get("others")), help, buttons, problem, link);
    }

    /** Gives the link to the receipt; empty where no paper can be written now. */
    Optional<Anchor> receipt() {
        if (!payments.writes(visitor.caller())) {
            return Optional.empty();
        }
        Anchor receipt = paper(
                "receipt",
                new PaperDownload(
                        "receipt-" + number.value(), caller -> payments.receipt(caller, number, words.locale())));
        receipt.addClassName("button-link");
        return Optional.of(receipt);
    }

    private Anchor paper(String key, PaperDownload download) {
        Anchor anchor = new Anchor(download.handler(visitor), words.get(key));
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private void makeLink() {
        problem.setText("");
        link.removeAll();
        try {
            String address = payments.link(visitor.caller(), number);
            TextField field = new TextField(words.get("link"));
            field.setValue(address);
            field.setReadOnly(true);
            field.setHelperText(words.get("link.help"));
            field.setWidthFull();
            link.add(field, new QrCode(address, words.get("link.code")));
            field.focus();
        } catch (PaymentException refused) {
            problem.setText(PaymentTexts.refusal(refused, words));
        }
    }
}
