package org.certhall.web.account.forgot;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.message.Channel;
import org.certhall.web.account.forgot.Resetting.Step;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.SentTo;
import org.certhall.web.components.Words;

/** The code of the number, and where the number was idle for long the one of the e-mail address. */
final class ForgotCode extends Div {
    private static final long serialVersionUID = 1;

    private final transient ForgotPage page;
    private final transient Resetting resetting;
    private final Form form;
    private final TextField code;

    ForgotCode(ForgotPage page, Resetting resetting) {
        this.page = page;
        this.resetting = resetting;
        Words words = page.words();
        boolean mail = resetting.step() == Step.EMAIL_CODE;
        form = new Form(words);
        code = form.field(Field.CODE, Fields.code(words.get(mail ? "field.mail-code" : "register.verify.code")));
        new SentTo(code, words, page.services(), mail ? Channel.MAIL : Channel.SMS)
                .show(resetting.sent().maskedRecipient());
        form.submit(words.get("register.verify.button"), this::verify);
        form.onRefusal(this::refused);
        NativeButton again = new NativeButton(words.get("forgot.again"), click -> page.startAgain());
        again.addClassName("link-button");
        Paragraph otherWay = new Paragraph(again);
        otherWay.addClassName("account-other-way");
        add(new Paragraph(words.get(mail ? "forgot.mail.lead" : "forgot.code.lead")), form, otherWay);
    }

    private void verify() {
        form.attempt(() -> {
            page.login().verify(page.visitor().caller(), resetting.ticket(), code.getValue());
            page.goOn(resetting.at(Step.PASSWORD, resetting.sent()));
        });
    }

    private void refused(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.code() == Problem.Code.SECOND_PROOF_NEEDED) {
                form.attempt(() -> page.askForMail(resetting));
            } else if (problem.code() == Problem.Code.GONE) {
                page.startAgainAsGone();
            }
        }
    }
}
