package org.certhall.web.staff.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** One line of a list. */
final class MasterRow<K> extends NativeTableRow {
    private static final long serialVersionUID = 1;

    private final transient MasterTable.Line<K> line;
    private final NativeButton name;

    /** A phone shows each cell under the name of its column, but for a name that comes first and speaks for itself. */
    MasterRow(MasterTable.Line<K> line, List<String> columns, Runnable opened) {
        this.line = line;
        line.attributes().forEach(getElement()::setAttribute);
        name = new NativeButton(line.name(), click -> opened.run());
        name.addClassName("row-open");
        List<List<? extends Component>> cells = line.cells().apply(name);
        for (int i = 0; i < cells.size(); i++) {
            NativeTableCell cell = new NativeTableCell(cells.get(i).toArray(Component[]::new));
            if (i > 0 || !cells.get(i).contains(name)) {
                cell.getElement().setAttribute("data-label", columns.get(i));
            }
            add(cell);
        }
    }

    MasterTable.Line<K> line() {
        return line;
    }

    void select(boolean selected) {
        setClassName("selected", selected);
        name.getElement().setAttribute("aria-current", Boolean.toString(selected));
    }

    void focusName() {
        name.focus();
    }
}
