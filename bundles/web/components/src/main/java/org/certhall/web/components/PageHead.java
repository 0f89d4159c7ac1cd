package org.certhall.web.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its heading, one sentence about it, and what can be done from there. */
public final class PageHead extends Div {
    private static final long serialVersionUID = 1;

    public PageHead(String title, String text, Component... tools) {
        Paragraph lead = new Paragraph(text);
        lead.addClassName("page-lead");
        addClassName("page-head");
        add(new Div(new H1(title), lead));
        add(tools);
    }
}
