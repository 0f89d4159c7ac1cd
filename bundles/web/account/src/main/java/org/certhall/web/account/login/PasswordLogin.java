package org.certhall.web.account.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login.PasswordEntry;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.Problem;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.web.account.form.CaptchaPlace;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.Words;

/** 账号登录: one field for login name, number and address, the password, and a captcha once it is needed (S23). */
final class PasswordLogin extends Div {
    private static final long serialVersionUID = 1;

    private final transient LoginPage page;
    private final transient Typed typed;
    private final Form form;
    private final TextField identifier;
    private final PasswordField password;
    private final CaptchaPlace captcha;

    PasswordLogin(LoginPage page) {
        this.page = page;
        Words words = page.words();
        typed = new Typed(UI.getCurrent(), "login.password", this);
        form = new Form(words);
        identifier = form.field(
                Field.IDENTIFIER,
                typed.keep("identifier", Fields.text(words.get("field.identifier"), Autocomplete.USERNAME)));
        password = form.field(
                Field.PASSWORD,
                typed.keep(
                        "password",
                        Fields.password(words, words.get("field.password"), Autocomplete.CURRENT_PASSWORD)));
        captcha = form.field(Field.CAPTCHA, new CaptchaPlace(words, page.services(), CaptchaForm.LOGIN));
        form.submit(words.get("login.button"), this::send);
        form.onRefusal(this::refused);
        identifier.addValueChangeListener(change -> offerCaptcha());
        offerCaptcha();
        add(form);
    }

    /** Asks for the captcha where it is needed; one that is asked for stays. */
    private void offerCaptcha() {
        if (page.login().captchaNeeded(page.visitor().caller(), identifier.getValue())) {
            captcha.open();
        }
    }

    private void refused(List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.field() == Field.CAPTCHA)) {
            captcha.open();
        }
        captcha.refused(problems);
        offerCaptcha();
    }

    private void send() {
        form.<LoginResult>ask(
                page.words().get("login.waiting"),
                () -> page.login()
                        .byPassword(
                                page.visitor().caller(),
                                new PasswordEntry(
                                        identifier.getValue(),
                                        password.getValue(),
                                        captcha.isOpen() ? Optional.of(captcha.answer()) : Optional.empty(),
                                        page.visitor().knownBrowser())),
                result -> {
                    typed.forget();
                    page.goOn(result);
                });
    }
}
