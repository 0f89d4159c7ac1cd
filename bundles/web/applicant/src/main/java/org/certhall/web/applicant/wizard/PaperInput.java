package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.certhall.api.reading.Place;
import org.certhall.web.components.picture.PictureField;

/** A picture of a paper (S51, S52, S64) with what the project says about it. */
final class PaperInput implements Input {
    private final Div place = new Div();
    private final PictureField field;
    private final PaperNote note;
    private String saved = "";

    /** @param before stands above the field, such as what is to be downloaded first */
    PaperInput(PictureField field, PaperNote note, String help, Component... before) {
        this.field = field;
        this.note = note;
        Paragraph text = new Paragraph(help);
        text.addClassNames("muted", "small");
        text.setVisible(!help.isEmpty());
        place.addClassName("paper");
        place.add(before);
        place.add(field, text, note);
    }

    @Override
    public Component component() {
        return place;
    }

    PaperNote note() {
        return note;
    }

    @Override
    public String value() {
        return field.value().orElse("");
    }

    @Override
    public void show(String value) {
        saved = value;
        if (!value.equals(value())) {
            field.setValue(Optional.of(value).filter(id -> !id.isEmpty()));
        }
    }

    @Override
    public void undo() {
        show(saved);
    }

    @Override
    public void problem(String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!sentence.isEmpty());
    }

    /** Shows where on the picture an officer wants something changed. */
    void mark(Optional<Place> spot) {
        field.mark(spot);
    }

    @Override
    public void focus() {
        field.focus();
    }

    @Override
    public void onChange(Runnable changed) {
        field.onChange(id -> changed.run());
    }
}
