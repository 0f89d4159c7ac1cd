package org.certhall.web.account.own;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.certhall.api.account.Field;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.PasswordTwice;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.Words;

/** Another password; all other sessions end. */
final class PasswordChange extends Div {
    private static final long serialVersionUID = 1;

    PasswordChange(OwnPage page) {
        Words words = page.words();
        Typed typed = new Typed(UI.getCurrent(), "own.password", this);
        Form form = new Form(words);
        PasswordField current = form.field(Field.CURRENT_PASSWORD, typed.keep("current", current(words)));
        PasswordTwice password = PasswordTwice.in(form, typed, words);
        form.submit(
                words.get("own.save"),
                () -> form.<Void>ask(
                        words.get("password.waiting"),
                        () -> page.own()
                                .changePassword(
                                        page.visitor().caller(),
                                        current.getValue(),
                                        password.first().getValue(),
                                        password.again().getValue()),
                        nothing -> {
                            typed.forget();
                            page.changed(Item.PASSWORD);
                        }));
        add(new Paragraph(words.get("own.password.lead")), form);
    }

    static PasswordField current(Words words) {
        return Fields.password(words, words.get("field.current-password"), Autocomplete.CURRENT_PASSWORD);
    }
}
