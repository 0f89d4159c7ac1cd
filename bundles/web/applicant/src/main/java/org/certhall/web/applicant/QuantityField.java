package org.certhall.web.applicant;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.certhall.api.catalogue.QuantityRule;
import org.certhall.web.components.Words;
import org.jspecify.annotations.Nullable;

/** How many certificates (S38); where the project fixes it, the number and whom each certificate is for (S39). */
final class QuantityField extends Section {
    private static final long serialVersionUID = 1;
    private static final String LABEL = "quantity-label";

    private final transient Words words;
    private final IntegerField number = new IntegerField();

    QuantityField(Words words, IntConsumer chosen) {
        this.words = words;
        addClassNames("section", "card");
        H2 heading = new H2(words.get("field.quantity"));
        heading.setId(LABEL);
        number.setId("quantity");
        number.setAriaLabelledBy(LABEL);
        number.setManualValidation(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addClassName("quantity");
        number.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Integer value = event.getValue();
                chosen.accept(value == null ? 0 : value);
            }
        });
        add(heading, number);
    }

    void show(QuantityRule rule, @Nullable Integer quantity) {
        number.setMin(rule.minimum());
        number.setMax(rule.maximum());
        number.setReadOnly(rule.fixed());
        number.setStepButtonsVisible(!rule.fixed());
        number.setHelperText(help(rule));
        Integer shown = quantity == null || quantity == 0 ? null : quantity;
        if (shown != null && !shown.equals(number.getValue())) {
            number.setValue(shown);
        }
    }

    void setProblem(String text) {
        number.setInvalid(!text.isBlank());
        number.setErrorMessage(text);
    }

    void focusNumber() {
        number.focus();
    }

    private String help(QuantityRule rule) {
        if (!rule.fixed()) {
            return words.get("quantity.range", rule.minimum(), rule.maximum());
        }
        if (rule.roles().isEmpty()) {
            return words.get("quantity.fixed", rule.minimum());
        }
        String roles = rule.roles().stream()
                .map(role -> words.of(role.name()))
                .collect(Collectors.joining(words.get("list.separator")));
        return words.get("quantity.roles", rule.minimum(), roles);
    }
}
