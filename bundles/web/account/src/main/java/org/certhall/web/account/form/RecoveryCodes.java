package org.certhall.web.account.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.certhall.web.components.Words;

/** Recovery codes, shown once: to be copied or printed. */
public final class RecoveryCodes extends Div {
    private static final long serialVersionUID = 1;

    public RecoveryCodes(Words words, List<String> codes) {
        addClassName("recovery");
        UnorderedList list = new UnorderedList();
        list.addClassNames("recovery-codes", "tabular");
        codes.forEach(code -> list.add(new ListItem(new Code(code))));
        Span copied = new Span();
        copied.getElement().setAttribute("role", "status");
        Button copy = new Button(words.get("recovery.copy"));
        copy.addClickListener(click -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText($0)", String.join("\n", codes))
                .then(
                        done -> copied.setText(words.get("recovery.copied")),
                        refused -> copied.setText(words.get("recovery.not-copied"))));
        Div tools = new Div(copy, copied);
        tools.addClassName("row");
        add(new Paragraph(words.get("recovery.lead")), list, tools);
    }
}
