package org.certhall.web.account.own;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.Submit;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.Words;

/** Closes the account for good, after a tick and the password. */
final class Closing extends Div {
    private static final long serialVersionUID = 1;

    private final transient OwnPage page;
    private final transient Typed typed;
    private final Form form;
    private final PasswordField current;
    private final Checkbox sure;

    Closing(OwnPage page) {
        this.page = page;
        Words words = page.words();
        typed = new Typed(UI.getCurrent(), "own.close", this);
        form = new Form(words);
        current = form.field(Field.CURRENT_PASSWORD, typed.keep("current", PasswordChange.current(words)));
        sure = new Checkbox(words.get("own.close.sure"));
        sure.setManualValidation(true);
        form.field(Field.AGREEMENT, sure);
        Submit submit = form.submit(words.get("own.close.button"), this::close);
        submit.warn();
        add(new Paragraph(words.get("own.close.lead")), form);
    }

    private void close() {
        if (!sure.getValue()) {
            form.refuse(List.of(Problem.of(Field.AGREEMENT, Problem.Code.MISSING)));
            return;
        }
        form.<Void>ask(
                page.words().get("password.waiting"),
                () -> page.own().close(page.visitor().caller(), current.getValue()),
                nothing -> {
                    typed.forget();
                    page.visitor().leave("");
                });
    }
}
