package org.certhall.web.applicant.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.application.FormField;
import org.certhall.api.sheet.SheetForm;
import org.certhall.api.sheet.SheetOutcome;
import org.certhall.api.sheet.SheetRow;
import org.certhall.api.spreadsheet.Spreadsheet;
import org.certhall.api.spreadsheet.Spreadsheet.Column;
import org.certhall.web.applicant.wizard.FieldWords;
import org.certhall.web.components.Words;

/**
 * The table of a form: a column for the number of the order, one for each field and one for remarks. The row of keys tells
 * which is which and for which project, so that headings and their order may change.
 */
final class SheetTable {
    /** Begins the key of the first column; the project's id follows. */
    static final String MARK = "certhall:";

    /** Begins a row that is not meant. */
    static final String REMARK = "#";

    private static final String REMARKS = "remarks";

    private final SheetForm form;
    private final Words words;
    private final FieldWords fields;

    SheetTable(SheetForm form, Locale locale) {
        this.form = form;
        this.words = SheetTexts.in(locale);
        this.fields = new FieldWords(locale, form.offer().subjectKind());
    }

    /** Gives the table to be filled in, with one row that says how. */
    Spreadsheet blank() {
        List<String> remark = new ArrayList<>();
        remark.add(REMARK + words.get("table.remark"));
        form.columns().forEach(column -> remark.add(help(column)));
        remark.add("");
        return new Spreadsheet(words.get("table.title"), columns(), List.of(remark));
    }

    /** Gives the table with what became of its rows. */
    Spreadsheet filled(Iterable<SheetOutcome> outcomes) {
        Iterable<List<String>> rows = () -> StreamSupport.stream(outcomes.spliterator(), false)
                .map(this::cells)
                .iterator();
        return new Spreadsheet(words.get("table.title"), columns(), rows);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(MARK + form.offer().id(), words.get("table.order"), List.of()));
        for (SheetForm.Column column : form.columns()) {
            FormField field = column.field();
            String heading = fields.label(field) + (column.wanted() ? " *" : "");
            columns.add(new Column(
                    field.key().value(),
                    heading,
                    List.copyOf(fields.choices(field).values())));
        }
        columns.add(new Column(REMARKS, words.get("table.remarks"), List.of()));
        return columns;
    }

    private List<String> cells(SheetOutcome outcome) {
        SheetRow row = outcome.row();
        List<String> cells = new ArrayList<>();
        cells.add(outcome.order() == null ? row.order() : outcome.order().value());
        for (SheetForm.Column column : form.columns()) {
            String value = row.cells().getOrDefault(column.field().key(), "");
            cells.add(fields.choices(column.field()).getOrDefault(value, value));
        }
        cells.add(remarks(outcome));
        return cells;
    }

    private String remarks(SheetOutcome outcome) {
        return switch (outcome.kind()) {
            case WAITING -> "";
            case MADE -> words.get("remark.made");
            case KEPT -> words.get("remark.kept");
            case WRONG ->
                outcome.problems().stream()
                        .map(this::remark)
                        .collect(Collectors.joining(words.get("remark.separator")));
        };
    }

    private String remark(FieldProblem problem) {
        if (problem.field().equals(SheetRow.ORDER)) {
            return words.get("remark.order");
        }
        return form.columns().stream()
                .map(SheetForm.Column::field)
                .filter(field -> field.key().equals(problem.field()))
                .map(field -> words.get("remark.field", fields.label(field), said(field, problem)))
                .findFirst()
                .orElse("");
    }

    private String said(FormField field, FieldProblem problem) {
        return problem.code() == FieldProblem.Code.NOT_OFFERED
                ? words.get("remark.choice")
                : fields.problem(field, problem);
    }

    private String help(SheetForm.Column column) {
        String kind = words.get(column.wanted() ? "table.wanted" : "table.optional");
        Map<String, String> choices = fields.choices(column.field());
        if (!choices.isEmpty()) {
            String names = String.join(words.get("table.choice.separator"), choices.values());
            return words.get("table.help", kind, words.get("table.choice", names));
        }
        return column.field().kind() == FormField.Kind.DATE
                ? words.get("table.help", kind, words.get("table.date"))
                : kind;
    }
}
