package org.certhall.web.staff.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;

/** Details beside a list; Escape closes them. */
public final class DetailPanel extends Aside {
    private static final long serialVersionUID = 1;

    private final String close;
    private final transient Runnable closed;

    public DetailPanel(String label, String close, Runnable closed) {
        this.close = close;
        this.closed = closed;
        addClassNames("aside", "card", "desk-detail");
        getElement().setAttribute("aria-label", label);
    }

    public void hide() {
        removeAll();
        removeClassName("open");
    }

    public void show(String title, Component... content) {
        removeAll();
        addClassName("open");
        add(new H2(title));
        add(content);
        Button button = new Button(close, click -> closed.run());
        button.addClickShortcut(Key.ESCAPE);
        add(button);
    }

    /** Makes an empty list of facts. */
    public static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("summary");
        return facts;
    }

    /** Adds a fact to a list of facts. */
    public static void fact(DescriptionList facts, String label, Component... value) {
        facts.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }
}
