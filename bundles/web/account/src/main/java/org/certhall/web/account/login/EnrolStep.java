package org.certhall.web.account.login;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.certhall.api.account.Field;
import org.certhall.api.account.LoginResult.EnrolmentNeeded;
import org.certhall.web.account.form.AuthenticatorKey;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.components.Words;

/** Sets up the second factor of an account that must have one. */
final class EnrolStep extends Div {
    private static final long serialVersionUID = 1;

    EnrolStep(LoginPage page, EnrolmentNeeded needed) {
        Words words = page.words();
        Form form = new Form(words);
        TextField code = form.field(Field.SECOND_FACTOR, Fields.code(words.get("field.one-time-password")));
        form.submit(
                words.get("enrol.button"),
                () -> form.attempt(() -> page.goOn(
                        Pending.of(page.login().enrol(page.visitor().caller(), needed.ticket(), code.getValue())))));
        form.onRefusal(page::startAgainIfGone);
        add(new AuthenticatorKey(words, words.get("enrol.lead"), needed), form, SecondFactorStep.other(page));
    }
}
