package org.certhall.web.staff.support;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.certhall.api.support.SupportDesk.Row;
import org.certhall.web.components.Words;

/** The table of messages; rows that stay the same stay in place, with their focus. */
final class MessageList extends Div {
    private static final long serialVersionUID = 1;
    private static final List<String> COLUMNS = List.of("received", "sender", "text", "state");

    private final transient Words words;
    private final transient Consumer<Row> opened;
    private final NativeTableBody body = new NativeTableBody();

    MessageList(Words words, Consumer<Row> opened) {
        this.words = words;
        this.opened = opened;
        addClassName("message-list");
        NativeTableRow head = new NativeTableRow();
        for (String column : COLUMNS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.get("column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("data-table");
        table.getElement().setAttribute("aria-label", words.get("desk.title"));
        body.getElement()
                .addEventListener(
                        "keydown", event -> step(event.getEventData().getBoolean("event.key === 'ArrowDown'")))
                .addEventData("event.key === 'ArrowDown'")
                .setFilter("(event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.preventDefault()");
        add(table);
    }

    void show(List<Row> messages, Optional<Long> selected) {
        Map<Long, Line> present = new HashMap<>();
        lines().forEach(line -> present.put(line.row.id(), line));
        List<Line> wanted = messages.stream()
                .map(row -> {
                    Line line = present.get(row.id());
                    return line != null && line.row.equals(row) ? line : new Line(row, words, opened);
                })
                .toList();
        lines().filter(line -> !wanted.contains(line)).toList().forEach(body::remove);
        for (int i = 0; i < wanted.size(); i++) {
            if (body.getComponentCount() <= i || body.getComponentAt(i) != wanted.get(i)) {
                body.addComponentAtIndex(i, wanted.get(i));
            }
        }
        lines().forEach(line -> line.select(selected.equals(Optional.of(line.row.id()))));
    }

    /** Moves the focus back to the selected row. */
    void focusSelected() {
        lines().filter(line -> line.selected).findFirst().ifPresent(line -> line.open.focus());
    }

    private void step(boolean down) {
        List<Line> lines = lines().toList();
        int at = 0;
        while (at < lines.size() && !lines.get(at).selected) {
            at++;
        }
        int next = at == lines.size() ? 0 : at + (down ? 1 : -1);
        if (next >= 0 && next < lines.size()) {
            opened.accept(lines.get(next).row);
            lines.get(next).open.focus();
        }
    }

    private Stream<Line> lines() {
        return body.getChildren().map(Line.class::cast);
    }

    /** One message. */
    private static final class Line extends NativeTableRow {
        private static final long serialVersionUID = 1;
        private final transient Row row;
        private final NativeButton open;
        private boolean selected;

        Line(Row row, Words words, Consumer<Row> opened) {
            this.row = row;
            getElement()
                    .setAttribute("data-testid", Long.toString(row.id()))
                    .setAttribute("data-state", row.state().name());
            Span time = new Span(SupportTexts.time(row.received()));
            time.addClassName("tabular");
            Span contact = new Span(row.contact());
            contact.addClassNames("muted", "small", "tabular");
            open = new NativeButton(row.excerpt(), click -> opened.accept(row));
            open.addClassName("row-open");
            add(
                    cell(words.get("column.received"), time),
                    cell(words.get("column.sender"), new Span(row.name()), contact),
                    cell(words.get("column.text"), open),
                    cell(words.get("column.state"), SupportTexts.badge(row.state(), words)));
        }

        void select(boolean now) {
            selected = now;
            setClassName("selected", now);
            open.getElement().setAttribute("aria-current", Boolean.toString(now));
        }

        private static NativeTableCell cell(String label, com.vaadin.flow.component.Component... content) {
            NativeTableCell cell = new NativeTableCell(content);
            cell.getElement().setAttribute("data-label", label);
            return cell;
        }
    }
}
