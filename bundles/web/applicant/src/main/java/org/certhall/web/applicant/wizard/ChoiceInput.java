package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Map;

/** One of a few choices. */
final class ChoiceInput implements Input {
    private final RadioButtonGroup<String> group = new RadioButtonGroup<>();

    /** @param names of the choices by their ids */
    ChoiceInput(String label, String help, List<String> ids, Map<String, String> names) {
        group.setLabel(label);
        group.setHelperText(help);
        group.setItems(ids);
        group.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        group.setManualValidation(true);
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public String value() {
        String value = group.getValue();
        return value == null ? "" : value;
    }

    @Override
    public void show(String value) {
        group.setValue(value.isEmpty() ? null : value);
    }

    @Override
    public void problem(String sentence) {
        group.setErrorMessage(sentence);
        group.setInvalid(!sentence.isEmpty());
    }

    @Override
    public void focus() {
        group.getElement().callJsFunction("focus");
    }

    @Override
    public void onChange(Runnable changed) {
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
    }
}
