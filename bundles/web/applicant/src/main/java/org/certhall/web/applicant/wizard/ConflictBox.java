package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.certhall.web.components.Words;

/** Says at a field that it was changed elsewhere meanwhile, and lets the visitor choose between the two values. */
final class ConflictBox extends Div {
    private static final long serialVersionUID = 1;

    ConflictBox(Words words, String mine, String theirs, Runnable keepMine, Runnable takeTheirs) {
        getElement().setAttribute("role", "alert");
        addClassNames("wait-box", "conflict-box");
        Button own = new Button(words.get("conflict.mine"), click -> keepMine.run());
        Button other = new Button(words.get("conflict.theirs"), click -> takeTheirs.run());
        Div choice = new Div(own, other);
        choice.addClassName("actions");
        add(new Span(words.get("conflict.text", said(words, mine), said(words, theirs))), choice);
    }

    private static String said(Words words, String value) {
        return value.isEmpty() ? words.get("conflict.blank") : value;
    }
}
