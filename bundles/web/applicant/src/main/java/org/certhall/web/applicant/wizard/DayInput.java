package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day of the calendar. */
final class DayInput implements Input {
    private final DatePicker picker = new DatePicker();

    DayInput(String label, String help, Locale locale) {
        picker.setLabel(label);
        picker.setHelperText(help);
        picker.setLocale(locale);
        picker.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        picker.setManualValidation(true);
        picker.setWidthFull();
    }

    @Override
    public Component component() {
        return picker;
    }

    @Override
    public String value() {
        LocalDate day = picker.getValue();
        return day == null ? "" : day.toString();
    }

    @Override
    public void show(String value) {
        picker.setValue(day(value));
    }

    @Override
    public void problem(String sentence) {
        picker.setErrorMessage(sentence);
        picker.setInvalid(!sentence.isEmpty());
    }

    @Override
    public void focus() {
        picker.focus();
    }

    @Override
    public void onChange(Runnable changed) {
        picker.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
    }

    /** Gives no day for what is none, such as from a spreadsheet; the reason stands under the field. */
    private static @Nullable LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
