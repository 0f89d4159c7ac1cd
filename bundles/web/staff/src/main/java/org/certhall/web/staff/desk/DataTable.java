package org.certhall.web.staff.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.certhall.web.components.InPlace;

/** A table with named columns; rows that stay the same stay in place, with their focus. */
public class DataTable extends Div {
    private static final long serialVersionUID = 1;

    private final NativeTableBody body = new NativeTableBody();

    public DataTable(String label, List<String> columns) {
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
        add(table);
    }

    protected final NativeTableBody body() {
        return body;
    }

    /** Lets exactly these rows stand in the table. */
    protected final void arrange(List<? extends NativeTableRow> rows) {
        InPlace.arrange(body, rows);
    }
}
