package org.certhall.web.staff.audit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.TreeMap;
import org.certhall.api.audit.AuditRecord;
import org.certhall.web.components.Words;

/** One record in full. */
final class AuditDetail extends Aside {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient Runnable closed;

    AuditDetail(Words words, Runnable closed) {
        this.words = words;
        this.closed = closed;
        addClassNames("aside", "card", "audit-detail");
        getElement().setAttribute("aria-label", words.get("detail.label"));
    }

    void hide() {
        removeAll();
        removeClassName("open");
    }

    void show(AuditRecord record) {
        removeAll();
        addClassName("open");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("summary");
        fact(
                facts,
                words.get("column.number"),
                record.number() == 0 ? words.get("number.waiting") : "" + record.number());
        fact(facts, words.get("column.at"), AuditTexts.time(record.at()));
        fact(facts, words.get("detail.utc"), record.at().toString());
        fact(facts, words.get("column.actor"), record.actor());
        fact(facts, words.get("column.object"), record.object());
        fact(facts, words.get("detail.origin"), record.origin());
        for (Map.Entry<String, String> detail : new TreeMap<>(record.details()).entrySet()) {
            fact(facts, detail.getKey(), detail.getValue());
        }
        Button close = new Button(words.get("detail.close"), click -> closed.run());
        close.addClickShortcut(Key.ESCAPE);
        add(new H2(record.action()), facts, close);
    }

    private void fact(DescriptionList facts, String label, String value) {
        Span text = new Span(value.isBlank() ? words.get("detail.none") : value);
        text.addClassNames("small", "code");
        facts.add(new DescriptionList.Term(label), new DescriptionList.Description(text));
    }
}
