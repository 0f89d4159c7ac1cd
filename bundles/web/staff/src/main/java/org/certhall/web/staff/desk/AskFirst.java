package org.certhall.web.staff.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A button for what cannot be undone: pressed, it says what will happen and asks once more. */
public final class AskFirst extends Div {
    private static final long serialVersionUID = 1;

    private final Button first;

    public AskFirst(String label, String question, String yes, String no, Runnable action) {
        addClassName("ask-first");
        Button confirm = new Button(yes);
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(no);
        Div answers = new Div(confirm, cancel);
        answers.addClassName("row");
        Paragraph text = new Paragraph(question);
        text.getElement().setAttribute("role", "alert");
        Div box = new Div(text, answers);
        box.addClassName("wait-box");
        first = new Button(label, click -> {
            swap(box);
            cancel.focus();
        });
        first.addThemeVariants(ButtonVariant.LUMO_ERROR);
        cancel.addClickListener(click -> {
            swap(first);
            first.focus();
        });
        confirm.addClickListener(click -> {
            swap(first);
            action.run();
        });
        add(first);
    }

    private void swap(Component shown) {
        removeAll();
        add(shown);
    }
}
