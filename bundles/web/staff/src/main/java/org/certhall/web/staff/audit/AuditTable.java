package org.certhall.web.staff.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.certhall.api.audit.AuditRecord;
import org.certhall.web.components.Words;

/** The table of one page of records; the arrow keys go from one to the next. */
final class AuditTable extends Div {
    private static final long serialVersionUID = 1;
    private static final List<String> COLUMNS = List.of("number", "at", "action", "actor", "object");

    private final transient Words words;
    private final transient Consumer<AuditRecord> opened;
    private final NativeTableBody body = new NativeTableBody();
    private final List<NativeButton> openers = new ArrayList<>();
    private transient List<AuditRecord> records = List.of();
    private int selected = -1;

    AuditTable(Words words, Consumer<AuditRecord> opened) {
        this.words = words;
        this.opened = opened;
        addClassName("audit-table");
        NativeTableRow head = new NativeTableRow();
        for (String column : COLUMNS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.get("column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("data-table");
        table.getElement().setAttribute("aria-label", words.get("audit.title"));
        body.getElement()
                .addEventListener(
                        "keydown", event -> step(event.getEventData().getBoolean("event.key === 'ArrowDown'")))
                .addEventData("event.key === 'ArrowDown'")
                .setFilter("(event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.preventDefault()");
        add(table);
    }

    void show(List<AuditRecord> page) {
        records = page;
        selected = -1;
        openers.clear();
        body.removeAll();
        for (int index = 0; index < page.size(); index++) {
            body.add(row(page.get(index), index));
        }
    }

    /** Takes the mark from the record that was looked at, and gives it the focus. */
    void deselect() {
        if (selected >= 0) {
            openers.get(selected).focus();
            mark(selected, false);
            selected = -1;
        }
    }

    private NativeTableRow row(AuditRecord record, int index) {
        String number = record.number() == 0 ? words.get("number.waiting") : "" + record.number();
        NativeButton action = new NativeButton(record.action(), click -> open(index));
        action.addClassName("row-open");
        openers.add(action);
        NativeTableRow row = new NativeTableRow(
                cell("number", small(number)),
                cell("at", small(AuditTexts.time(record.at()))),
                cell("action", action),
                cell("actor", small(record.actor())),
                cell("object", small(record.object())));
        row.getElement().setAttribute("data-testid", "" + record.number());
        return row;
    }

    private void open(int index) {
        if (selected >= 0) {
            mark(selected, false);
        }
        selected = index;
        mark(index, true);
        opened.accept(records.get(index));
    }

    private void mark(int index, boolean on) {
        ((NativeTableRow) body.getComponentAt(index)).setClassName("selected", on);
        openers.get(index).getElement().setAttribute("aria-current", Boolean.toString(on));
    }

    private void step(boolean down) {
        int next = selected < 0 ? 0 : selected + (down ? 1 : -1);
        if (next >= 0 && next < records.size()) {
            open(next);
            openers.get(next).focus();
        }
    }

    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", words.get("column." + column));
        return cell;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("small", "tabular");
        return small;
    }
}
