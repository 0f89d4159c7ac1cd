package org.certhall.web.account.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Registration;
import org.certhall.api.account.Registration.Progress;
import org.certhall.api.account.Registration.Step;
import org.certhall.api.account.Ticket;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AwayException;
import org.certhall.web.account.form.Card;
import org.certhall.web.account.form.FormNotice;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.Stepper;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** Leads through registration; a page that is loaded anew goes on where it was. */
final class RegisterPage extends Div {
    private static final long serialVersionUID = 1;
    private static final String AFTERWARDS = "apply";

    private final transient Words words;
    private final transient AccountServices services;
    private final transient CatalogueService catalogue;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final FormNotice notice = new FormNotice();
    private final Card card = new Card("register");
    private final Div place = new Div();

    RegisterPage(Words words, AccountServices services, CatalogueService catalogue) {
        this.words = words;
        this.services = services;
        this.catalogue = catalogue;
        addClassNames("page", "account-page");
        add(notice, place);
        goOn(false);
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

    Registration registration() {
        return services.registration().orElseThrow(AwayException::new);
    }

    /** Goes on with the step that the service says is next. */
    void goOn() {
        goOn(true);
    }

    /** Goes on where a refusal says that the registration is no longer there. */
    void goOnIfGone(List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.code() == Problem.Code.GONE)) {
            goOn();
        }
    }

    void begun(Ticket ticket) {
        visitor.keep(Begun.class, new Begun(ticket));
        goOn();
    }

    /** Starts again: what was typed on the first page is still there. */
    void startAgain() {
        visitor.forget(Begun.class);
        goOn();
    }

    void completed(LoginResult result) {
        visitor.forget(Begun.class);
        Typed.forget(visitor, CreateUser.FORM);
        if (result instanceof LoginResult.LoggedIn login) {
            visitor.enter(login, AFTERWARDS);
        } else {
            throw new IllegalStateException("a new account needs no second factor");
        }
    }

    private void goOn(boolean moveFocus) {
        Optional<Ticket> ticket = visitor.kept(Begun.class).map(Begun::ticket);
        Progress progress = ticket.map(begun -> registration().progress(visitor.caller(), begun))
                .orElse(new Progress(Step.GONE, "", Optional.empty()));
        notice.hide();
        if (ticket.isPresent() && progress.step() == Step.GONE) {
            visitor.forget(Begun.class);
            notice.inform(words.get("register.gone"));
        }
        switch (progress.step()) {
            case GONE -> show(0, "register.create", new CreateUser(this, catalogue), moveFocus);
            case CODE -> show(1, "register.verify", new VerifyMobile(this, ticket.orElseThrow(), progress), moveFocus);
            case PROFILE -> show(2, "register.profile", new FillIn(this, ticket.orElseThrow()), moveFocus);
        }
    }

    private void show(int step, String title, Component form, boolean moveFocus) {
        place.removeAll();
        place.add(
                new Stepper(
                        words.get("register.steps"),
                        List.of(
                                words.get("register.create"),
                                words.get("register.verify"),
                                words.get("register.profile")),
                        step),
                card);
        if (moveFocus) {
            card.replace(words.get(title), form);
        } else {
            card.show(words.get(title), form);
        }
    }
}
