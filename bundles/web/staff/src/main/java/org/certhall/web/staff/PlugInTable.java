package org.certhall.web.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.certhall.web.components.Words;
import org.certhall.web.staff.PlugInRow.Face;
import org.certhall.web.staff.PlugInRow.Key;
import org.jspecify.annotations.Nullable;

/** The table of one page of plug-ins; rows that stay the same stay in place, with their focus. */
final class PlugInTable extends Div {
    private static final long serialVersionUID = 1;
    private static final List<String> COLUMNS = List.of("name", "kind", "version", "state", "bundle", "users");

    private final transient Words words;
    private final transient Consumer<Key> opened;
    private final NativeTableBody body = new NativeTableBody();
    private transient @Nullable Key selected;

    PlugInTable(Words words, Consumer<Key> opened) {
        this.words = words;
        this.opened = opened;
        addClassName("plug-in-table");
        NativeTableRow head = new NativeTableRow();
        for (String column : COLUMNS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.get("column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("data-table");
        table.getElement().setAttribute("aria-label", words.get("plug-ins.title"));
        body.getElement()
                .addEventListener(
                        "keydown", event -> step(event.getEventData().getBoolean("event.key === 'ArrowDown'")))
                .addEventData("event.key === 'ArrowDown'")
                .setFilter("(event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.preventDefault()");
        add(table);
    }

    void show(List<Face> faces) {
        Map<Key, PlugInRow> present = new HashMap<>();
        rows().forEach(row -> present.put(row.face().key(), row));
        List<PlugInRow> wanted = faces.stream()
                .map(face -> {
                    PlugInRow row = present.get(face.key());
                    return row != null && row.face().equals(face) ? row : make(face);
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

    void select(@Nullable Key key) {
        selected = key;
        rows().forEach(row -> row.select(row.face().key().equals(key)));
    }

    /** Moves the focus back to the selected row. */
    void focusSelected() {
        rows().filter(row -> row.face().key().equals(selected)).findFirst().ifPresent(PlugInRow::focusName);
    }

    private PlugInRow make(Face face) {
        return new PlugInRow(face, words, () -> opened.accept(face.key()));
    }

    private void step(boolean down) {
        List<PlugInRow> rows = rows().toList();
        int at = 0;
        while (at < rows.size() && !rows.get(at).face().key().equals(selected)) {
            at++;
        }
        int next = at == rows.size() ? 0 : at + (down ? 1 : -1);
        if (next >= 0 && next < rows.size()) {
            opened.accept(rows.get(next).face().key());
            rows.get(next).focusName();
        }
    }

    private Stream<PlugInRow> rows() {
        return body.getChildren().map(PlugInRow.class::cast);
    }
}
