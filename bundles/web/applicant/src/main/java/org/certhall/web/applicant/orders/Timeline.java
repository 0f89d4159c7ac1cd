package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.certhall.api.order.OrderDetail.Step;
import org.certhall.api.order.OrderEvent;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;

/** What happened to an order, the last step first (S116); that a form was saved on the way is no news. */
final class Timeline extends OrderedList {
    private static final long serialVersionUID = 1;
    private final transient Words words;
    private int shown;

    Timeline(Words words) {
        this.words = words;
        addClassName("timeline");
        getElement().setAttribute("reversed", true);
    }

    /** Shows steps of which there only ever come more. */
    void show(List<Step> steps) {
        steps.stream()
                .skip(shown)
                .filter(step -> step.event() != OrderEvent.SAVE)
                .forEach(step -> addComponentAsFirst(item(step)));
        shown = steps.size();
    }

    private ListItem item(Step step) {
        Span event = new Span(OrderTexts.event(step.event(), words));
        event.addClassName("timeline-event");
        Span about =
                new Span(HallTime.minute(step.happened()) + " · " + words.get("actor." + OrderTexts.key(step.actor())));
        about.addClassNames("muted", "small", "tabular");
        ListItem item = new ListItem(event, OrderTexts.badge(step.after(), words), about);
        item.getElement().setAttribute("data-testid", step.after().name());
        return item;
    }
}
