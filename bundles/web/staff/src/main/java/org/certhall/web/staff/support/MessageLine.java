package org.certhall.web.staff.support;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.certhall.api.support.SupportDesk.Row;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.MasterTable;

/** One message in the table. */
final class MessageLine {
    static final List<String> COLUMNS = List.of("received", "sender", "text", "state");

    private MessageLine() {}

    static MasterTable.Line<Long> of(Row row, Words words) {
        Span time = new Span(HallTime.minute(row.received()));
        time.addClassName("tabular");
        Span contact = new Span(row.contact());
        contact.addClassNames("muted", "small", "tabular");
        return new MasterTable.Line<>(
                row.id(),
                row,
                Map.of(
                        "data-testid",
                        Long.toString(row.id()),
                        "data-state",
                        row.state().name()),
                row.excerpt(),
                open -> List.of(
                        List.of(time),
                        List.of(new Span(row.name()), contact),
                        List.of(open),
                        List.of(SupportTexts.badge(row.state(), words))));
    }
}
