package org.certhall.web.account.register;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import org.certhall.api.account.Field;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.Registration.Profile;
import org.certhall.api.account.Ticket;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.PasswordTwice;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.Words;

/** 填写用户信息: names, e-mail address, password (S16 to S21). */
final class FillIn extends Div {
    private static final long serialVersionUID = 1;

    private final transient RegisterPage page;
    private final transient Ticket ticket;
    private final transient Typed typed;
    private final Form form;
    private final TextField loginName;
    private final TextField name;
    private final TextField email;
    private final transient PasswordTwice password;

    FillIn(RegisterPage page, Ticket ticket) {
        this.page = page;
        this.ticket = ticket;
        Words words = page.words();
        typed = new Typed(UI.getCurrent(), "register.profile", this);
        form = new Form(words);
        loginName = form.field(
                Field.LOGIN_NAME,
                typed.keep("login", Fields.text(words.get("field.login-name"), Autocomplete.USERNAME)));
        loginName.setHelperText(words.get("field.login-name.help"));
        name = form.field(Field.NAME, typed.keep("name", Fields.text(words.get("field.name"), Autocomplete.NAME)));
        email = form.field(Field.EMAIL, typed.keep("email", Fields.email(words)));
        email.setHelperText(words.get("field.email.help"));
        password = PasswordTwice.in(form, typed, words);
        form.submit(words.get("register.profile.button"), this::complete);
        form.onRefusal(page::goOnIfGone);
        add(new Paragraph(words.get("register.profile.lead")), form);
    }

    private void complete() {
        form.<LoginResult>ask(
                page.words().get("register.profile.waiting"),
                () -> page.registration()
                        .complete(
                                page.visitor().caller(),
                                ticket,
                                new Profile(
                                        loginName.getValue(),
                                        name.getValue(),
                                        email.getValue(),
                                        password.first().getValue(),
                                        password.again().getValue())),
                result -> {
                    typed.forget();
                    page.completed(result);
                });
    }
}
