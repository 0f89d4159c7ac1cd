package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The place of a paper (S51, S52, S64). */
final class PaperInput implements Input {
    private final Div place = new Div();
    private final Paragraph reason = new Paragraph();
    private String stored = "";

    PaperInput(String label, String help) {
        Span name = new Span(label);
        name.addClassName("paper-label");
        Span text = new Span(help);
        text.addClassNames("muted", "small");
        reason.addClassName("field-problem");
        place.addClassName("paper");
        place.getElement()
                .setAttribute("tabindex", "-1")
                .setAttribute("role", "group")
                .setAttribute("aria-label", label);
        place.add(name, text, reason);
    }

    @Override
    public Component component() {
        return place;
    }

    @Override
    public String value() {
        return stored;
    }

    @Override
    public void show(String value) {
        stored = value;
    }

    @Override
    public void problem(String sentence) {
        reason.setText(sentence);
    }

    @Override
    public void focus() {
        place.getElement().callJsFunction("focus");
    }

    @Override
    public void onChange(Runnable changed) {}
}
