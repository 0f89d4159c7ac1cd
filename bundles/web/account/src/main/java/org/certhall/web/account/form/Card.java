package org.certhall.web.account.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.certhall.web.components.HelpLink;

/** The card in the middle of a page: a heading, and the step that is next. */
public final class Card extends Div {
    private static final long serialVersionUID = 1;

    private final String topic;

    /** Makes a card that no help topic explains. */
    public Card() {
        this("");
    }

    /**
     * Makes a card.
     *
     * @param topic the help topic that its heading leads to, or blank
     */
    public Card(String topic) {
        this.topic = topic;
        addClassNames("card", "account-card");
    }

    /** Shows the step that the page begins with. */
    public void show(String title, Component... content) {
        put(title, content);
    }

    /** Shows another step, and lets the keyboard and the screen reader go there. */
    public void replace(String title, Component... content) {
        put(title, content).getElement().callJsFunction("focus");
    }

    /** Gives a link that looks like the one thing to do next. */
    public static Anchor way(String address, String text) {
        Anchor way = new Anchor(address, text);
        way.addClassName("button-link");
        return way;
    }

    /** Gives the reason why a page begins again. */
    public static Paragraph why(String reason) {
        Paragraph why = new Paragraph(reason);
        why.addClassName("notice-box");
        why.getElement().setAttribute("role", "status");
        return why;
    }

    private H1 put(String title, Component... content) {
        removeAll();
        H1 heading = new H1(title);
        heading.getElement().setAttribute("tabindex", "-1");
        add(topic.isEmpty() ? heading : HelpLink.beside(heading, topic));
        add(content);
        return heading;
    }
}
