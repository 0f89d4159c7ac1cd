package org.certhall.web.staff.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.certhall.web.components.Words;

/** The filter above the records: action, actor, object and time. */
final class AuditFields extends Div {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    private final transient Words words;
    private final transient Consumer<AuditQuery> asked;
    private final TextField action;
    private final TextField actor;
    private final TextField object;
    private final Input from;
    private final Input until;

    AuditFields(Words words, AuditQuery start, Consumer<AuditQuery> asked) {
        this.words = words;
        this.asked = asked;
        action = text("filter.action", start.action());
        action.setHelperText(words.get("filter.action.help"));
        actor = text("filter.actor", start.actor());
        object = text("filter.object", start.object());
        from = time("audit-from", start.from());
        until = time("audit-until", start.until());
        Button search = new Button(words.get("filter.search"), VaadinIcon.SEARCH.create(), click -> ask());
        Button clear = new Button(words.get("filter.clear"), click -> clear());
        Div buttons = new Div(search, clear);
        buttons.addClassName("row");
        addClassNames("audit-filter", "card");
        getElement().setAttribute("role", "search").setAttribute("aria-label", words.get("filter.label"));
        add(action, actor, object, labelled("filter.from", from), labelled("filter.until", until), buttons);
    }

    private TextField text(String label, String value) {
        TextField field = new TextField(words.get(label));
        field.setValue(value);
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ask();
            }
        });
        return field;
    }

    private Input time(String id, String value) {
        Input field = new Input();
        field.setId(id);
        field.setType("datetime-local");
        field.setValue(value);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ask();
            }
        });
        return field;
    }

    private Div labelled(String label, Input field) {
        NativeLabel name = new NativeLabel(words.get(label));
        name.setFor(field);
        Div both = new Div(name, field);
        both.addClassName("native-field");
        return both;
    }

    private void clear() {
        action.clear();
        actor.clear();
        object.clear();
        from.clear();
        until.clear();
        ask();
        action.focus();
    }

    private void ask() {
        asked.accept(new AuditQuery(
                action.getValue().strip(),
                actor.getValue().strip(),
                object.getValue().strip(),
                from.getValue(),
                until.getValue()));
    }
}
