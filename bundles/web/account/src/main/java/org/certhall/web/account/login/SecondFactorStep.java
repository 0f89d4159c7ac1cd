package org.certhall.web.account.login;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.certhall.api.account.Field;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.Ticket;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.components.Words;

/** The second factor: a one-time password of the authenticator app, or a recovery code. */
final class SecondFactorStep extends Div {
    private static final long serialVersionUID = 1;

    SecondFactorStep(LoginPage page, Ticket ticket) {
        Words words = page.words();
        Form form = new Form(words);
        TextField code = form.field(Field.SECOND_FACTOR, Fields.code(words.get("field.second-factor")));
        code.setHelperText(words.get("second-factor.help"));
        form.submit(
                words.get("second-factor.button"),
                () -> form.<LoginResult>ask(
                        words.get("login.waiting"),
                        () -> page.login().secondFactor(page.visitor().caller(), ticket, code.getValue()),
                        page::goOn));
        form.onRefusal(page::startAgainIfGone);
        add(new Paragraph(words.get("second-factor.lead")), form, other(page));
    }

    /** The way back, for another account or another try. */
    static Paragraph other(LoginPage page) {
        NativeButton other = new NativeButton(page.words().get("login.other"), click -> page.startAgain());
        other.addClassName("link-button");
        Paragraph way = new Paragraph(other);
        way.addClassName("account-other-way");
        return way;
    }
}
