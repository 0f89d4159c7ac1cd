package org.certhall.plugins.projects.zqyl;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.certhall.web.portal.api.Texts;

/** What the project's two fragments share. */
final class Zqyl {
    static final String PROJECT = "zqyl";
    static final Texts TEXTS = new Texts(Zqyl.class);

    private Zqyl() {}

    /** Makes a fragment's root; it carries the project's style sheet, which so leaves the page together with it. */
    static Div root(String className) {
        Div root = new Div();
        root.addClassName(className);
        root.getElement()
                .appendChild(
                        new Element("link").setAttribute("rel", "stylesheet").setAttribute("href", "/zqyl/zqyl.css"));
        return root;
    }

    static Component text(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
