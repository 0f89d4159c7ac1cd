package org.certhall.web.account.forgot;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AwayException;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.PasswordTwice;
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
        PasswordTwice password = PasswordTwice.in(form, typed, words);
        form.submit(
                words.get(button),
                () -> form.<Void>ask(
                        words.get("password.waiting"),
                        () -> services.login()
                                .orElseThrow(AwayException::new)
                                .reset(
                                        Visitor.of(UI.getCurrent()).caller(),
                                        ticket,
                                        password.first().getValue(),
                                        password.again().getValue()),
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
