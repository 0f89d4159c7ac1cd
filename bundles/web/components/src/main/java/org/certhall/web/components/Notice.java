package org.certhall.web.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A box inside a page that screen readers announce when it appears or changes; hidden while it has nothing to say. */
public final class Notice extends Div {
    private static final long serialVersionUID = 1;
    private final String look;
    private String text = "";

    private Notice(String look, String role) {
        this.look = look;
        getElement().setAttribute("role", role);
    }

    /** Makes a notice that waits for a pause of the reader. */
    public static Notice information() {
        return new Notice("notice-box", "status");
    }

    /** Makes a notice that interrupts the reader: something that was there is not there for now. */
    public static Notice warning() {
        return new Notice("wait-box", "alert");
    }

    /** Shows the text; a blank one hides the notice. */
    public void show(String newText) {
        if (newText.equals(text)) {
            return;
        }
        text = newText;
        removeAll();
        setClassName(look, !newText.isBlank());
        if (!newText.isBlank()) {
            add(new Span(newText));
        }
    }
}
