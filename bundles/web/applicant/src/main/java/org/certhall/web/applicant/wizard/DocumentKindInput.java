package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.UnaryOperator;

/** The kind of a document: the usual one or 其他, and then which (S45, S48). */
final class DocumentKindInput implements Input {
    private static final String OTHER = "";

    private final String usual;
    private final Div place = new Div();
    private final RadioButtonGroup<String> group = new RadioButtonGroup<>();
    private final Select<String> others = new Select<>();

    /**
     * @param choose stands where none of the others is chosen yet
     * @param kinds the usual one first
     * @param name gives what people call a kind, and 其他 for none
     */
    DocumentKindInput(String label, String whichLabel, String choose, List<String> kinds, UnaryOperator<String> name) {
        usual = kinds.get(0);
        group.setLabel(label);
        group.setItems(usual, OTHER);
        group.setItemLabelGenerator(name::apply);
        group.setManualValidation(true);
        others.setLabel(whichLabel);
        others.setPlaceholder(choose);
        others.setItems(kinds.subList(1, kinds.size()));
        others.setItemLabelGenerator(name::apply);
        others.setManualValidation(true);
        others.setVisible(false);
        place.addClassName("document-kind");
        place.add(group, others);
    }

    @Override
    public Component component() {
        return place;
    }

    @Override
    public String value() {
        String chosen = OTHER.equals(group.getValue()) ? others.getValue() : group.getValue();
        return chosen == null ? "" : chosen;
    }

    @Override
    public void show(String value) {
        boolean other = !value.equals(usual);
        group.setValue(other ? OTHER : usual);
        others.setVisible(other);
        others.setValue(other && !value.isEmpty() ? value : null);
    }

    @Override
    public void problem(String sentence) {
        others.setErrorMessage(sentence);
        others.setInvalid(!sentence.isEmpty());
    }

    @Override
    public void focus() {
        if (others.isVisible()) {
            others.focus();
        } else {
            group.getElement().callJsFunction("focus");
        }
    }

    @Override
    public void onChange(Runnable changed) {
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                others.setVisible(OTHER.equals(event.getValue()));
                others.clear();
                changed.run();
            }
        });
        others.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
    }
}
