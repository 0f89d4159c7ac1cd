package org.certhall.web.account.forgot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login;
import org.certhall.api.account.Login.CodeRequest;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.forgot.Resetting.Step;
import org.certhall.web.account.form.AwayException;
import org.certhall.web.account.form.CaptchaPlace;
import org.certhall.web.account.form.Card;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** Leads to a new password: number, code, password, 密码修改成功. */
final class ForgotPage extends Div {
    private static final long serialVersionUID = 1;
    /** Names what is typed on the first page. */
    private static final String BEGIN = "forgot";

    private final transient Words words;
    private final transient AccountServices services;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Card card = new Card("forgotten-password");

    ForgotPage(Words words, AccountServices services) {
        this.words = words;
        this.services = services;
        addClassNames("page", "account-page");
        add(card);
        Optional<Resetting> resetting = visitor.kept(Resetting.class);
        if (resetting.isPresent()) {
            card.show(title(resetting.get()), content(resetting.get()));
        } else {
            card.show(words.get("forgot.title"), begin());
        }
    }

    Words words() {
        return words;
    }

    AccountServices services() {
        return services;
    }

    Visitor visitor() {
        return visitor;
    }

    Login login() {
        return services.login().orElseThrow(AwayException::new);
    }

    void goOn(Resetting resetting) {
        visitor.keep(Resetting.class, resetting);
        card.replace(title(resetting), content(resetting));
    }

    void startAgain() {
        visitor.forget(Resetting.class);
        card.replace(words.get("forgot.title"), begin());
    }

    /** Back to the beginning where too much time went by. */
    void startAgainAsGone() {
        visitor.forget(Resetting.class);
        card.replace(words.get("forgot.title"), Card.why(words.get("problem.gone")), begin());
    }

    /** Sends the code that the e-mail address must prove. */
    void askForMail(Resetting resetting) {
        CodeSent sent = login().sendSecondProof(visitor.caller(), resetting.ticket());
        goOn(resetting.at(Step.EMAIL_CODE, sent));
    }

    private String title(Resetting resetting) {
        return words.get(
                switch (resetting.step()) {
                    case MOBILE_CODE -> "register.verify";
                    case EMAIL_CODE -> "forgot.mail";
                    case PASSWORD -> "forgot.password";
                });
    }

    private Component content(Resetting resetting) {
        if (resetting.step() == Step.PASSWORD) {
            return new NewPassword(
                    words, services, resetting.ticket(), "forgot.password.button", this::done, this::startAgainAsGone);
        }
        return new ForgotCode(this, resetting);
    }

    private void done() {
        visitor.forget(Resetting.class);
        Typed.forget(visitor, BEGIN);
        card.replace(
                words.get("forgot.done"),
                new Paragraph(words.get("forgot.done.text")),
                Card.way("/login", words.get("login.title")));
    }

    private Component begin() {
        Typed typed = new Typed(UI.getCurrent(), BEGIN, card);
        Form form = new Form(words);
        TextField mobile = form.field(Field.MOBILE, typed.keep("mobile", Fields.mobile(words)));
        CaptchaPlace captcha =
                form.field(Field.CAPTCHA, new CaptchaPlace(words, services, CaptchaForm.FORGOTTEN_PASSWORD).open());
        form.submit(
                words.get("register.verify.send"),
                () -> form.attempt(() -> {
                    CodeRequest request = login().forgot(visitor.caller(), mobile.getValue(), captcha.answer());
                    goOn(new Resetting(request.ticket(), request.sent(), Step.MOBILE_CODE));
                }));
        form.onRefusal(captcha::refused);
        Anchor lost = new Anchor("/lost-number", words.get("forgot.lost"));
        Paragraph otherWay = new Paragraph(lost, new Anchor("/login", words.get("forgot.back")));
        otherWay.addClassNames("account-other-way", "row");
        return new Div(new Paragraph(words.get("forgot.lead")), form, otherWay);
    }
}
