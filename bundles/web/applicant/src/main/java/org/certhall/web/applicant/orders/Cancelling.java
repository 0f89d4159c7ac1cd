package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.function.Consumer;
import org.certhall.api.order.MyOrders;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderLine;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/**
 * Cancels an order after it has asked once more.
 *
 * @param tell says what became of it
 */
record Cancelling(Words words, MyOrders orders, Consumer<String> tell) {
    void ask(OrderLine line) {
        ConfirmDialog question = new ConfirmDialog(
                words.get("cancel.title"),
                words.get("cancel.question", line.number().grouped(), words.of(line.project())),
                words.get("cancel.yes"),
                confirmed -> tell.accept(cancel(line)));
        question.setConfirmButtonTheme("error primary");
        question.setCancelable(true);
        question.setCancelText(words.get("cancel.no"));
        question.open();
    }

    private String cancel(OrderLine line) {
        try {
            orders.cancel(Visitor.of(UI.getCurrent()).caller(), line.number(), line.version());
            return words.get("cancel.done", line.number().grouped());
        } catch (OrderException refused) {
            return words.get("refused." + OrderTexts.key(refused.code()));
        }
    }
}
