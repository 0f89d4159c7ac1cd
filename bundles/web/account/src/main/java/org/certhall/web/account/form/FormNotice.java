package org.certhall.web.account.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What a form as a whole has to say, above its fields; read out when it appears. */
public final class FormNotice extends Div implements Focusable<Div> {
    private static final long serialVersionUID = 1;

    public FormNotice() {
        setTabIndex(-1);
        getElement().setAttribute("role", "alert");
    }

    /** Says what went wrong. */
    public void show(String sentence, Component... ways) {
        put("error-box", sentence, ways);
    }

    /** Says something that is no mistake of anybody. */
    public void inform(String sentence, Component... ways) {
        put("notice-box", sentence, ways);
    }

    public void hide() {
        removeAll();
        setClassName("");
    }

    private void put(String look, String sentence, Component... ways) {
        removeAll();
        setClassName(look + " form-notice");
        add(new Span(sentence));
        add(ways);
    }
}
