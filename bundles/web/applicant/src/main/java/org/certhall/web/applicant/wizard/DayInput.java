package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.certhall.web.components.Words;
import org.jspecify.annotations.Nullable;

/** A day of the calendar. */
final class DayInput implements Input {
    private final DatePicker picker = new DatePicker();

    DayInput(String label, String help, Words words) {
        picker.setLabel(label);
        picker.setHelperText(help);
        picker.setLocale(words.locale());
        picker.setI18n(calendar(words));
        picker.setManualValidation(true);
        picker.setWidthFull();
    }

    private static DatePicker.DatePickerI18n calendar(Words words) {
        Locale locale = words.locale();
        return new DatePicker.DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setToday(words.get("calendar.today"))
                .setCancel(words.get("calendar.cancel"));
    }

    /** Gives the days as the calendar counts them, from Sunday on. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(DayOfWeek.SUNDAY::plus)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
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
