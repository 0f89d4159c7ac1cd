package org.certhall.web.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list has nothing to show: what is missing and what to do now. */
public final class EmptyState extends Div {
    private static final long serialVersionUID = 1;

    public EmptyState(String title, String advice) {
        addClassName("empty-state");
        add(new H2(title), new Paragraph(advice));
    }
}
