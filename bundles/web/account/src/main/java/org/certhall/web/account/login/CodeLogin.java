package org.certhall.web.account.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login.CodeRequest;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.Problem;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.message.Channel;
import org.certhall.web.account.form.CaptchaPlace;
import org.certhall.web.account.form.CodeButton;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.SentTo;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.Words;

/** 手机验证登录: number, captcha, and the code of the message (S24). */
final class CodeLogin extends Div {
    private static final long serialVersionUID = 1;

    private final transient LoginPage page;
    private final transient Typed typed;
    private final Form form;
    private final TextField mobile;
    private final CaptchaPlace captcha;
    private final TextField code;
    private final CodeButton send;
    private final transient SentTo sentTo;

    CodeLogin(LoginPage page) {
        this.page = page;
        Words words = page.words();
        typed = new Typed(UI.getCurrent(), "login.code", this);
        form = new Form(words);
        mobile = form.field(Field.MOBILE, typed.keep("mobile", Fields.mobile(words)));
        captcha = form.field(Field.CAPTCHA, new CaptchaPlace(words, page.services(), CaptchaForm.LOGIN_CODE).open());
        code = form.refuseAt(Field.CODE, Fields.code(words.get("field.code")));
        sentTo = new SentTo(code, words, page.services(), Channel.SMS);
        send = new CodeButton(words.get("register.verify.send"), page.services().clock(), this::sendCode);
        Div row = new Div(code, send);
        row.addClassName("code-row");
        form.add(row);
        form.submit(words.get("login.button"), this::logIn);
        page.visitor().kept(CodeWait.class).ifPresent(this::await);
        add(form);
    }

    private void sendCode() {
        form.onRefusal(captcha::refused);
        form.attempt(() -> {
            CodeRequest request = page.login().sendCode(page.visitor().caller(), mobile.getValue(), captcha.answer());
            CodeWait wait = new CodeWait(request.ticket(), request.sent());
            page.visitor().keep(CodeWait.class, wait);
            captcha.renew();
            await(wait);
            code.focus();
        });
    }

    private void await(CodeWait wait) {
        send.shutUntil(wait.sent().again());
        sentTo.show(wait.sent().maskedRecipient());
    }

    private void logIn() {
        Optional<CodeWait> wait = page.visitor().kept(CodeWait.class);
        form.onRefusal(problems -> {});
        if (wait.isEmpty()) {
            form.refuse(List.of(
                    mobile.isEmpty()
                            ? Problem.of(Field.MOBILE, Problem.Code.MISSING)
                            : Problem.of(Field.CODE, Problem.Code.NOT_NOW)));
            return;
        }
        form.<LoginResult>ask(
                page.words().get("login.waiting"),
                () -> page.login().byCode(page.visitor().caller(), wait.get().ticket(), code.getValue()),
                result -> {
                    typed.forget();
                    page.visitor().forget(CodeWait.class);
                    page.goOn(result);
                });
    }
}
