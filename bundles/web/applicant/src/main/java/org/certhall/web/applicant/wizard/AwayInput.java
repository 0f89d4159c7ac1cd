package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The place of a paper while nobody takes pictures; what was added before stays. */
final class AwayInput implements Input {
    private final Div place = new Div();
    private String saved = "";

    AwayInput(String label, String reason) {
        Span name = new Span(label);
        name.addClassName("field-label");
        Paragraph text = new Paragraph(reason);
        text.addClassName("wait-box");
        place.addClassName("paper");
        place.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", label)
                .setAttribute("tabindex", "-1");
        place.add(name, text);
    }

    @Override
    public Component component() {
        return place;
    }

    @Override
    public String value() {
        return saved;
    }

    @Override
    public void show(String value) {
        saved = value;
    }

    @Override
    public void problem(String sentence) {
        // The place says what it is waiting for.
    }

    @Override
    public void focus() {
        place.getElement().callJsFunction("focus");
    }

    @Override
    public void onChange(Runnable changed) {
        // Nothing changes here.
    }
}
