package org.certhall.web.account.form;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.certhall.api.account.Field;
import org.certhall.web.components.Words;

/** The fields of another password, which is typed twice. */
public record PasswordTwice(PasswordField first, PasswordField again) {
    /** Adds both to a form. */
    public static PasswordTwice in(Form form, Typed typed, Words words) {
        PasswordField first = form.field(
                Field.PASSWORD,
                typed.keep(
                        "password",
                        Fields.password(words, words.get("field.new-password"), Autocomplete.NEW_PASSWORD)));
        first.setHelperText(words.get("field.new-password.help"));
        PasswordField again = form.field(
                Field.PASSWORD_AGAIN,
                typed.keep(
                        "again", Fields.password(words, words.get("field.password-again"), Autocomplete.NEW_PASSWORD)));
        return new PasswordTwice(first, again);
    }
}
