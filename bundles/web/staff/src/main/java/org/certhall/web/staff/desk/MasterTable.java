package org.certhall.web.staff.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list to choose from, by mouse or by arrow keys.
 *
 * @param <K> tells one line from another
 */
public final class MasterTable<K> extends DataTable {
    private static final long serialVersionUID = 1;
    private static final String DOWN = "event.key === 'ArrowDown'";

    private final transient Consumer<K> opened;
    private final transient List<String> columns;
    private transient @Nullable K selected;

    /**
     * One line of the list.
     *
     * @param face all that its row is drawn from
     * @param attributes of the row, {@code data-testid} among them
     * @param name the words of the button that opens it
     * @param cells makes what stands in the columns; the button stands in one of them
     */
    public record Line<K>(
            K key,
            Object face,
            Map<String, String> attributes,
            String name,
            Function<NativeButton, List<List<? extends Component>>> cells) {}

    /** @param columns their names */
    public MasterTable(String label, List<String> columns, Consumer<K> opened) {
        super(label, columns);
        this.columns = List.copyOf(columns);
        this.opened = opened;
        body().getElement()
                .addEventListener("keydown", event -> step(event.getEventData().getBoolean(DOWN)))
                .addEventData(DOWN)
                .setFilter("(event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.preventDefault()");
    }

    public void show(List<Line<K>> lines) {
        Map<K, MasterRow<K>> present =
                rows().collect(Collectors.toMap(row -> row.line().key(), row -> row, (first, other) -> first));
        arrange(lines.stream()
                .map(line -> {
                    MasterRow<K> row = present.get(line.key());
                    return row != null && row.line().face().equals(line.face()) ? row : make(line);
                })
                .toList());
        select(selected);
    }

    /** Marks a line as the one whose details are shown. */
    public void select(@Nullable K key) {
        selected = key;
        rows().forEach(row -> row.select(row.line().key().equals(key)));
    }

    /** Moves the focus back to the selected line. */
    public void focusSelected() {
        rows().filter(row -> row.line().key().equals(selected)).findFirst().ifPresent(MasterRow::focusName);
    }

    private MasterRow<K> make(Line<K> line) {
        return new MasterRow<>(line, columns, () -> opened.accept(line.key()));
    }

    private void step(boolean down) {
        List<MasterRow<K>> rows = rows().toList();
        int at = 0;
        while (at < rows.size() && !rows.get(at).line().key().equals(selected)) {
            at++;
        }
        int next = at == rows.size() ? 0 : at + (down ? 1 : -1);
        if (next >= 0 && next < rows.size()) {
            opened.accept(rows.get(next).line().key());
            focusSelected();
        }
    }

    @SuppressWarnings("unchecked") // every row was made here
    private Stream<MasterRow<K>> rows() {
        return body().getChildren().map(row -> (MasterRow<K>) row);
    }
}
