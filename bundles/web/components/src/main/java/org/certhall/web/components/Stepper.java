package org.certhall.web.components;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The steps of a wizard with the current one marked (S41). */
public final class Stepper extends OrderedList {
    private static final long serialVersionUID = 1;

    /**
     * @param label what the steps are of, for screen readers
     * @param current index of the current step, from 0
     */
    public Stepper(String label, List<String> steps, int current) {
        addClassName("stepper");
        getElement().setAttribute("aria-label", label);
        for (int i = 0; i < steps.size(); i++) {
            ListItem item = new ListItem(new Span(steps.get(i)));
            item.setClassName("done", i < current);
            item.setClassName("current", i == current);
            if (i == current) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
