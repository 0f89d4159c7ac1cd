package org.certhall.web.applicant.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.sheet.SheetForm;
import org.certhall.api.sheet.SheetRow;
import org.certhall.api.spreadsheet.Spreadsheets;
import org.certhall.web.applicant.wizard.FieldWords;

/** Reads the rows of a table that was handed out, in whichever language and order of columns. Not thread-safe. */
final class SheetRows implements Spreadsheets.Rows {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** Spreadsheets keep a day as the number of days since this one. */
    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);

    private static final Pattern DAY_NUMBER = Pattern.compile("\\d{4,6}");

    private final SheetForm form;
    private final Consumer<SheetRow> rows;
    private final Map<String, FormField> fields = new HashMap<>();
    private final Map<FieldKey, Map<String, String>> answers = new HashMap<>();
    private List<String> keys = List.of();
    private int seen;

    SheetRows(SheetForm form, Consumer<SheetRow> rows) {
        this.form = form;
        this.rows = rows;
        for (SheetForm.Column column : form.columns()) {
            FormField field = column.field();
            fields.put(field.key().value(), field);
            Map<String, String> named = new HashMap<>();
            for (Locale language : LANGUAGES) {
                new FieldWords(language, form.offer().subjectKind())
                        .choices(field)
                        .forEach((answer, name) -> named.put(name, answer));
            }
            answers.put(field.key(), named);
        }
    }

    @Override
    public void row(int number, List<String> cells) {
        seen++;
        if (seen == 1) {
            head(cells);
        } else if (seen > 2) {
            SheetRow row = read(number, cells);
            if (!row.order().startsWith(SheetTable.REMARK)) {
                rows.accept(row);
            }
        }
    }

    /** Demands that there was a table at all. */
    void end() {
        if (seen == 0) {
            throw new SheetFaultException(SheetFaultException.Kind.NOT_OURS);
        }
    }

    private void head(List<String> cells) {
        String mark = cells.stream()
                .filter(cell -> cell.startsWith(SheetTable.MARK))
                .findFirst()
                .orElseThrow(() -> new SheetFaultException(SheetFaultException.Kind.NOT_OURS));
        if (!mark.equals(SheetTable.MARK + form.offer().id())) {
            throw new SheetFaultException(SheetFaultException.Kind.OTHER_PROJECT);
        }
        keys = List.copyOf(cells);
    }

    private SheetRow read(int number, List<String> cells) {
        String order = "";
        SortedMap<FieldKey, String> values = new TreeMap<>();
        for (int column = 0; column < Math.min(keys.size(), cells.size()); column++) {
            String key = keys.get(column);
            String cell = cells.get(column);
            FormField field = fields.get(key);
            if (field != null && !cell.isBlank()) {
                values.put(field.key(), meant(field, cell));
            } else if (key.startsWith(SheetTable.MARK)) {
                order = cell.strip();
            }
        }
        return new SheetRow(number, order, values);
    }

    private String meant(FormField field, String typed) {
        String text = TypedText.line(typed);
        String named = answers.getOrDefault(field.key(), Map.of()).get(text);
        if (named != null) {
            return named;
        }
        return field.kind() == FormField.Kind.DATE && DAY_NUMBER.matcher(text).matches()
                ? DAY_NOUGHT.plusDays(Long.parseLong(text)).toString()
                : typed;
    }
}
