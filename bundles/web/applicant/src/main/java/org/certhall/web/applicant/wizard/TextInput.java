package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import org.certhall.api.application.Applications;

/** A line to type into. */
final class TextInput implements Input {
    private final TextField field = new TextField();

    TextInput(String label, String placeholder, String help) {
        field.setLabel(label);
        field.setPlaceholder(placeholder);
        field.setHelperText(help);
        field.setMaxLength(Applications.LONGEST);
        field.setManualValidation(true);
        field.setAutocorrect(false);
        field.setWidthFull();
    }

    TextField field() {
        return field;
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public String value() {
        return field.getValue();
    }

    @Override
    public void show(String value) {
        field.setValue(value);
    }

    @Override
    public void problem(String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!sentence.isEmpty());
    }

    @Override
    public void focus() {
        field.focus();
    }

    @Override
    public void onChange(Runnable changed) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
    }
}
