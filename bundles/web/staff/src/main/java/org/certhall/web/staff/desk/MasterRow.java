package org.certhall.web.staff.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** One line of a list. */
final class MasterRow extends NativeTableRow {
    private static final long serialVersionUID = 1;

    private final transient MasterTable.Line line;
    private final NativeButton name;

    MasterRow(MasterTable.Line line, List<String> columns, Runnable opened) {
        this.line = line;
        getElement().setAttribute("data-testid", line.testId());
        name = new NativeButton(line.name(), click -> opened.run());
        name.addClassName("row-open");
        add(new NativeTableCell(name));
        List<List<Component>> cells = line.cells().apply(line);
        for (int i = 0; i < cells.size(); i++) {
            NativeTableCell cell = new NativeTableCell(cells.get(i).toArray(Component[]::new));
            cell.getElement().setAttribute("data-label", columns.get(i + 1));
            add(cell);
        }
    }

    MasterTable.Line line() {
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
