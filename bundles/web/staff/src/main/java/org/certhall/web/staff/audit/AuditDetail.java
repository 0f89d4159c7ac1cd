package org.certhall.web.staff.audit;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.TreeMap;
import org.certhall.api.audit.AuditRecord;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.DetailPanel;

/** One record in full. */
final class AuditDetail {
    private AuditDetail() {}

    static DescriptionList of(AuditRecord record, Words words) {
        DescriptionList facts = DetailPanel.facts();
        fact(facts, words.get("column.number"), AuditLine.number(record, words), words);
        fact(facts, words.get("column.at"), HallTime.second(record.at()), words);
        fact(facts, words.get("detail.utc"), record.at().toString(), words);
        fact(facts, words.get("column.actor"), record.actor(), words);
        fact(facts, words.get("column.object"), record.object(), words);
        fact(facts, words.get("detail.origin"), record.origin(), words);
        for (Map.Entry<String, String> detail : new TreeMap<>(record.details()).entrySet()) {
            fact(facts, detail.getKey(), detail.getValue(), words);
        }
        return facts;
    }

    private static void fact(DescriptionList facts, String label, String value, Words words) {
        Span text = new Span(value.isBlank() ? words.get("detail.none") : value);
        text.addClassNames("small", "code");
        DetailPanel.fact(facts, label, text);
    }
}
