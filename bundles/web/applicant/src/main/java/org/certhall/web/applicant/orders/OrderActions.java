package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderLine;
import org.certhall.api.order.OrderState;
import org.certhall.web.components.Words;

/** What the applicant may do with an order now, and nothing else (S114). */
final class OrderActions extends Div {
    private static final long serialVersionUID = 1;
    /** Names the order on its button to cancel. */
    static final String CANCEL = "data-cancel";

    private final transient Words words;
    private final transient Consumer<OrderLine> cancelled;
    private final boolean amongOthers;

    /**
     * @param cancelled told when the button to cancel is pressed
     * @param amongOthers whether those of other orders stand beside them, so that their names tell them apart
     */
    OrderActions(Words words, Consumer<OrderLine> cancelled, boolean amongOthers) {
        this.words = words;
        this.amongOthers = amongOthers;
        this.cancelled = cancelled;
        addClassName("order-actions");
    }

    void show(OrderLine line) {
        removeAll();
        if (line.open().contains(OrderEvent.SUBMIT)) {
            goOn(OrdersAddress.wizard(line.number()), "action.continue");
        }
        if (line.open().contains(OrderEvent.RESUBMIT)) {
            goOn(OrdersAddress.wizard(line.number()), "action.mend");
        }
        if (line.state() == OrderState.AWAITING_PAYMENT) {
            goOn(OrdersAddress.payment(line.number()), "action.pay");
        }
        if (line.open().contains(OrderEvent.REQUEST_DEPOSIT)) {
            goOn(OrdersAddress.deposit(line.number()), "action.deposit");
        }
        if (line.open().contains(OrderEvent.CANCEL)) {
            Button cancel = new Button(words.get("action.cancel"), click -> cancelled.accept(line));
            cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            cancel.getElement().setAttribute(CANCEL, line.number().value());
            if (amongOthers) {
                cancel.setAriaLabel(
                        words.get("action.cancel.label", line.number().grouped()));
            }
            add(cancel);
        }
    }

    private void goOn(String way, String key) {
        Anchor anchor = new Anchor(way, words.get(key));
        anchor.addClassName("button-link");
        add(anchor);
    }
}
