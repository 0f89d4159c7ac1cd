package org.certhall.web.staff.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.certhall.api.order.OrderState;
import org.certhall.api.review.QueueLine;
import org.certhall.api.review.ReviewQueue;
import org.certhall.api.review.Reviews;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.AskFirst;

/** What a supervisor may do with an order: hand it to an officer, or recall a wrong approval (T27). */
final class Supervision extends Div {
    private static final long serialVersionUID = 1;

    Supervision(Desk desk, QueueLine line) {
        addClassNames("card", "stack");
        Words words = desk.words();
        boolean under = line.state() == OrderState.UNDER_REVIEW;
        boolean approved = List.of(OrderState.AWAITING_PAYMENT, OrderState.PAID).contains(line.state());
        setVisible(under || approved);
        add(new H2(words.get("supervision")));
        if (under) {
            assign(desk, words);
        } else if (approved) {
            recall(desk, line, words);
        }
    }

    private void assign(Desk desk, Words words) {
        Select<ReviewQueue.Officer> officer = new Select<>();
        officer.setLabel(words.get("assign.officer"));
        officer.setItems(desk.services().queue().officers(desk.caller()));
        officer.setItemLabelGenerator(ReviewQueue.Officer::name);
        Button assign = new Button(words.get("action.assign"), click -> {
            if (officer.getValue() == null) {
                officer.setErrorMessage(words.get("assign.missing"));
                officer.setInvalid(true);
                officer.focus();
                return;
            }
            ReviewQueue.Officer chosen = officer.getValue();
            desk.attempt(
                    words.get("assigned", chosen.name()),
                    caller -> desk.services().queue().assign(caller, desk.number(), chosen.account()));
        });
        Div form = new Div(officer, assign);
        form.addClassName("desk-form");
        add(form);
    }

    private void recall(Desk desk, QueueLine line, Words words) {
        TextArea reason = Reasons.area(words.get("recall.reason"), words.get("recall.reason.help"), Reviews.LONGEST);
        AskFirst ask = new AskFirst(
                words.get("action.recall"),
                words.get("recall.question"),
                words.get("recall.yes"),
                words.get("cancel"),
                () -> {
                    if (Reasons.isGiven(reason, words.get("problem.reason"))) {
                        desk.attempt(
                                words.get("recalled"),
                                caller -> desk.services()
                                        .reviews()
                                        .recall(caller, desk.number(), line.version(), reason.getValue()));
                    }
                });
        Div form = new Div(reason, ask);
        form.addClassName("desk-form");
        add(form);
    }
}
