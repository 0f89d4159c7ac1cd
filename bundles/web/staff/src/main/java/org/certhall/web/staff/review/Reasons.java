package org.certhall.web.staff.review;

import com.vaadin.flow.component.textfield.TextArea;

/** Fields for what officers write. */
final class Reasons {
    private Reasons() {}

    static TextArea area(String label, String help, int longest) {
        TextArea area = new TextArea(label);
        area.setHelperText(help);
        area.setMaxLength(longest);
        area.setMinRows(2);
        area.setWidthFull();
        area.setManualValidation(true);
        area.addValueChangeListener(change -> area.setInvalid(false));
        return area;
    }

    /** Tells whether something stands in a field; says so at the field if not. */
    static boolean isGiven(TextArea area, String problem) {
        boolean given = !area.getValue().isBlank();
        area.setErrorMessage(problem);
        area.setInvalid(!given);
        if (!given) {
            area.focus();
        }
        return given;
    }
}
