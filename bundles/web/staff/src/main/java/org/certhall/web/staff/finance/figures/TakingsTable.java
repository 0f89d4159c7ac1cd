package org.certhall.web.staff.finance.figures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.certhall.api.finance.Figures.DayFigure;
import org.certhall.web.components.Words;

/** The figures of the chart as a table: a row for each day, the latest first, and the sums at its foot. */
final class TakingsTable extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;

    TakingsTable(Words words) {
        this.words = words;
        addClassName("desk-table");
    }

    void show(Takings takings) {
        removeAll();
        List<String> columns = new ArrayList<>();
        columns.add(words.get("column.day"));
        takings.channels().values().forEach(name -> columns.add(words.of(name)));
        columns.add(words.get("column.taken"));
        columns.add(words.get("column.returned"));
        columns.add(words.get("column.net"));
        NativeTableRow head = new NativeTableRow();
        columns.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        takings.days()
                .forEach(day -> body.add(row(
                        takings, columns, day.toString(), figure -> figure.day().equals(day))));
        NativeTableRow sums = row(takings, columns, words.get("sum"), figure -> true);
        sums.addClassName("sum");
        body.add(sums);
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("data-table", "figures");
        table.getElement().setAttribute("aria-label", words.get("table"));
        add(table);
    }

    private static NativeTableRow row(Takings takings, List<String> columns, String name, Predicate<DayFigure> which) {
        List<String> cells = new ArrayList<>();
        takings.channels()
                .keySet()
                .forEach(channel -> cells.add(
                        pair(takings, which.and(figure -> figure.channel().equals(channel)))));
        long taken = takings.taken(which);
        long returned = takings.returned(which);
        cells.add(Yuan.display(taken));
        cells.add(Yuan.display(returned));
        cells.add(Yuan.display(taken - returned));
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        first.addClassName("tabular");
        row.add(first);
        for (int i = 0; i < cells.size(); i++) {
            NativeTableCell cell = new NativeTableCell(cells.get(i));
            cell.getElement().setAttribute("data-label", columns.get(i + 1));
            cell.addClassName("tabular");
            row.add(cell);
        }
        return row;
    }

    /** What a channel took, and behind it what it gave back. */
    private static String pair(Takings takings, Predicate<DayFigure> which) {
        long returned = takings.returned(which);
        String taken = Yuan.display(takings.taken(which));
        return returned == 0 ? taken : taken + " / " + Yuan.display(-returned);
    }
}
