package org.certhall.web.staff.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list to choose from, by mouse or by arrow keys; rows that stay the same stay in place, with their focus. */
public final class MasterTable extends Div {
    private static final long serialVersionUID = 1;

    private final transient LongConsumer opened;
    private final transient List<String> columns;
    private final NativeTableBody body = new NativeTableBody();
    private transient @Nullable Long selected;

    /**
     * One line of the list.
     *
     * @param name what opens it
     * @param face all that the cells are drawn from
     * @param cells makes what stands in the columns after the first
     */
    public record Line(
            long key, String testId, String name, Object face, Function<Line, List<List<Component>>> cells) {}

    /** @param columns their names; the first is that of the name */
    public MasterTable(String label, List<String> columns, LongConsumer opened) {
        this.columns = List.copyOf(columns);
        this.opened = opened;
        addClassName("desk-table");
        NativeTableRow head = new NativeTableRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("data-table");
        table.getElement().setAttribute("aria-label", label);
        body.getElement()
                .addEventListener(
                        "keydown", event -> step(event.getEventData().getBoolean("event.key === 'ArrowDown'")))
                .addEventData("event.key === 'ArrowDown'")
                .setFilter("(event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.preventDefault()");
        add(table);
    }

    public void show(List<Line> lines) {
        Map<Long, MasterRow> present = new HashMap<>();
        rows().forEach(row -> present.put(row.line().key(), row));
        List<MasterRow> wanted = lines.stream()
                .map(line -> {
                    MasterRow row = present.get(line.key());
                    return row != null && row.line().face().equals(line.face()) ? row : make(line);
                })
                .toList();
        rows().filter(row -> !wanted.contains(row)).toList().forEach(body::remove);
        for (int i = 0; i < wanted.size(); i++) {
            if (body.getComponentCount() <= i || body.getComponentAt(i) != wanted.get(i)) {
                body.addComponentAtIndex(i, wanted.get(i));
            }
        }
        select(selected);
    }

    /** Marks a line as the one whose details are shown. */
    public void select(@Nullable Long key) {
        selected = key;
        rows().forEach(row -> row.select(key != null && row.line().key() == key));
    }

    /** Moves the focus back to the selected line. */
    public void focusSelected() {
        rows().filter(row -> selected != null && row.line().key() == selected)
                .findFirst()
                .ifPresent(MasterRow::focusName);
    }

    private MasterRow make(Line line) {
        return new MasterRow(line, columns, () -> opened.accept(line.key()));
    }

    private void step(boolean down) {
        List<MasterRow> rows = rows().toList();
        int at = 0;
        while (at < rows.size() && (selected == null || rows.get(at).line().key() != selected)) {
            at++;
        }
        int next = at == rows.size() ? 0 : at + (down ? 1 : -1);
        if (next >= 0 && next < rows.size()) {
            opened.accept(rows.get(next).line().key());
            focusSelected();
        }
    }

    private Stream<MasterRow> rows() {
        return body.getChildren().map(MasterRow.class::cast);
    }
}
