package org.certhall.web.staff.review;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.certhall.api.order.OrderState;
import org.certhall.api.review.QueueLine;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.StateNames;

/** Why an officer does not work on an order, and how he begins to. */
final class Standing extends Div {
    private static final long serialVersionUID = 1;

    Standing(Desk desk, QueueLine line, boolean reviewer) {
        addClassNames("card", "stack");
        Words words = desk.words();
        add(new Paragraph(sentence(line, words)));
        boolean free = line.state() == OrderState.UNDER_REVIEW && line.hold().isEmpty() && !line.own();
        if (reviewer && free) {
            Button claim = new Button(
                    words.get("action.claim"),
                    click -> desk.attempt(
                            words.get("claimed"),
                            caller -> desk.services().queue().claim(caller, desk.number())));
            claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            claim.addClickShortcut(Key.KEY_C, KeyModifier.ALT);
            add(new Div(claim));
        }
    }

    private static String sentence(QueueLine line, Words words) {
        if (line.state() != OrderState.UNDER_REVIEW) {
            return words.get("standing.over", StateNames.of(line.state(), words.locale()));
        }
        if (line.own()) {
            return words.get("standing.own");
        }
        return line.hold()
                .map(hold -> words.get("standing.taken", hold.officer(), HallTime.minute(hold.until())))
                .orElseGet(() -> words.get(line.signed() ? "standing.signed" : "standing.free"));
    }
}
