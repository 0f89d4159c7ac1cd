package org.certhall.web.account.forgot;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AwayException;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** Sets a password without the former one: after its code, or after an invitation. */
final class NewPassword extends Div {
    private static final long serialVersionUID = 1;

    /** @param gone is told that the ticket holds no longer */
    NewPassword(Words words, AccountServices services, Ticket ticket, String button, Runnable done, Runnable gone) {
        Typed typed = new Typed(UI.getCurrent(), "forgot.password", this);
        Form form = new Form(words);
        PasswordField password = form.field(
                Field.PASSWORD,
                typed.keep(
                        "password",
                        Fields.password(words, words.get("field.new-password"), Autocomplete.NEW_PASSWORD)));
        password.setHelperText(words.get("field.new-password.help"));
        PasswordField again = form.field(
                Field.PASSWORD_AGAIN,
                typed.keep(
                        "again", Fields.password(words, words.get("field.password-again"), Autocomplete.NEW_PASSWORD)));
        form.submit(
                words.get(button),
                () -> form.<Void>ask(
                        words.get("password.waiting"),
                        () -> services.login()
                                .orElseThrow(AwayException::new)
                                .reset(
                                        Visitor.of(UI.getCurrent()).caller(),
                                        ticket,
                                        password.getValue(),
                                        again.getValue()),
                        nothing -> {
                            typed.forget();
                            done.run();
                        }));
        form.onRefusal(problems -> {
            if (problems.stream().anyMatch(problem -> problem.code() == Problem.Code.GONE)) {
                typed.forget();
                gone.run();
            }
        });
        add(form);
    }
}
