package org.certhall.web.staff.audit;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.certhall.api.audit.AuditRecord;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.MasterTable;

/** One record in the table. */
final class AuditLine {
    static final List<String> COLUMNS = List.of("number", "at", "action", "actor", "object");

    private AuditLine() {}

    /** @param index of the record on its page: several may wait for their numbers */
    static MasterTable.Line<Integer> of(int index, AuditRecord record, Words words) {
        return new MasterTable.Line<>(
                index,
                record,
                Map.of("data-testid", "" + record.number()),
                record.action(),
                open -> List.of(
                        List.of(small(number(record, words))),
                        List.of(small(HallTime.second(record.at()))),
                        List.of(open),
                        List.of(small(record.actor())),
                        List.of(small(record.object()))));
    }

    static String number(AuditRecord record, Words words) {
        return record.number() == 0 ? words.get("number.waiting") : "" + record.number();
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("small", "tabular");
        return small;
    }
}
