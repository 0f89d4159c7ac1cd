package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.certhall.api.application.AutomaticReview;
import org.certhall.api.order.OrderDetail;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderLine;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** The way to an officer for whoever does not want to wait until authorities answer again (S85). */
final class ToOfficer extends Div {
    private static final long serialVersionUID = 1;
    private final transient Words words;
    private final transient AutomaticReview review;
    private final transient Consumer<String> tell;

    /** @param tell says what became of it */
    ToOfficer(Words words, AutomaticReview review, Consumer<String> tell) {
        this.words = words;
        this.review = review;
        this.tell = tell;
        addClassName("wait-box");
    }

    void show(OrderDetail detail) {
        setVisible(isDelayed(detail));
        removeAll();
        add(
                new Paragraph(words.get("delayed")),
                new Button(words.get("action.to-officer"), click -> tell.accept(handOver(detail.line()))));
    }

    /** Tells whether the automatic review waits for an authority. */
    static boolean isDelayed(OrderDetail detail) {
        List<OrderDetail.Step> steps = detail.steps();
        return steps.get(steps.size() - 1).event() == OrderEvent.CHECKS_DELAYED;
    }

    private String handOver(OrderLine line) {
        try {
            review.toOfficer(Visitor.of(UI.getCurrent()).caller(), line.number(), line.version());
            return words.get("to-officer.done");
        } catch (OrderException refused) {
            return words.get("to-officer.refused");
        }
    }
}
