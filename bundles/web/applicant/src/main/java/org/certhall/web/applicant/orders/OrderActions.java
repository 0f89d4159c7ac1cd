package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderLine;
import org.certhall.web.components.Words;

/** What the applicant may do with an order now, and nothing else (S114). */
final class OrderActions extends Div {
    private static final long serialVersionUID = 1;
    private final transient Words words;
    private final transient Cancelling cancelling;
    private final boolean amongOthers;

    /** @param amongOthers whether those of other orders stand beside them, so that their names tell them apart */
    OrderActions(Words words, Cancelling cancelling, boolean amongOthers) {
        this.words = words;
        this.amongOthers = amongOthers;
        this.cancelling = cancelling;
        addClassName("order-actions");
    }

    void show(OrderLine line) {
        removeAll();
        if (line.open().contains(OrderEvent.SUBMIT)) {
            goOn(line, "action.continue");
        }
        if (line.open().contains(OrderEvent.RESUBMIT)) {
            goOn(line, "action.mend");
        }
        if (line.open().contains(OrderEvent.CANCEL)) {
            Button cancel = new Button(words.get("action.cancel"), click -> cancelling.ask(line));
            cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            if (amongOthers) {
                cancel.setAriaLabel(
                        words.get("action.cancel.label", line.number().grouped()));
            }
            add(cancel);
        }
    }

    private void goOn(OrderLine line, String key) {
        Anchor anchor = new Anchor(OrdersAddress.wizard(line.number()), words.get(key));
        anchor.addClassName("button-link");
        add(anchor);
    }
}
