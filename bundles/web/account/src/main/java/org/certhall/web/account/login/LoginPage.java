package org.certhall.web.account.login;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;
import java.util.Optional;
import org.certhall.api.account.Identity;
import org.certhall.api.account.Login;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.Problem;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AwayException;
import org.certhall.web.account.form.Card;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** The card of the login page: both tabs, then the second factor where the account has one. */
final class LoginPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient AccountServices services;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Card card = new Card("login");
    private transient Address address;

    LoginPage(Words words, AccountServices services, Address address) {
        this.words = words;
        this.services = services;
        this.address = address;
        add(card);
        Optional<Pending> pending = visitor.kept(Pending.class);
        Optional<Identity> identity = visitor.identity();
        if (pending.isPresent()) {
            show(pending.get(), false);
        } else if (identity.isPresent()) {
            showIdentity(identity.get());
        } else {
            showTabs(false);
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

    /** Goes on with what a login led to. */
    void goOn(LoginResult result) {
        if (result instanceof LoginResult.LoggedIn loggedIn) {
            enter(loggedIn);
        } else {
            goOn(Pending.of(result));
        }
    }

    void goOn(Pending pending) {
        visitor.keep(Pending.class, pending);
        show(pending, true);
    }

    void enter(LoginResult.LoggedIn login) {
        visitor.forget(Pending.class);
        visitor.forget(CodeWait.class);
        visitor.enter(login, address.next());
    }

    /** Back to the beginning, for another account. */
    void startAgain() {
        visitor.forget(Pending.class);
        showTabs(true);
    }

    /** Back to the beginning where too much time went by. */
    void startAgainIfGone(List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.code() == Problem.Code.GONE)) {
            visitor.forget(Pending.class);
            showTabs(true, Card.why(words.get("problem.gone")));
        }
    }

    private void show(Pending pending, boolean moveFocus) {
        if (pending.enrolled().isPresent()) {
            LoginResult.LoggedIn login = (LoginResult.LoggedIn) pending.result();
            put(
                    moveFocus,
                    words.get("recovery.title"),
                    new RecoveryStep(words, pending.recoveryCodes(), () -> enter(login)));
        } else if (pending.result() instanceof LoginResult.SecondFactorNeeded needed) {
            put(moveFocus, words.get("second-factor.title"), new SecondFactorStep(this, needed.ticket()));
        } else if (pending.result() instanceof LoginResult.EnrolmentNeeded needed) {
            put(moveFocus, words.get("enrol.title"), new EnrolStep(this, needed));
        }
    }

    private void showIdentity(Identity identity) {
        put(
                false,
                words.get("login.already"),
                new Paragraph(words.get("login.already.text", identity.name())),
                Card.way(visitor.wayTo(address.next()), words.get("login.continue")));
    }

    private void showTabs(boolean moveFocus, Component... before) {
        TabSheet tabs = new TabSheet();
        tabs.addClassName("login-tabs");
        tabs.add(words.get("login.tab.password"), new PasswordLogin(this));
        tabs.add(words.get("login.tab.code"), new OnceSeen(() -> new CodeLogin(this)));
        tabs.setSelectedIndex(address.byCode() ? 1 : 0);
        tabs.addSelectedChangeListener(change -> address = address.show(tabs.getSelectedIndex() == 1));
        Anchor register = new Anchor("/register", words.get("register.title"));
        Anchor forgot = new Anchor("/forgot-password", words.get("forgot.link"));
        Div ways = new Div(register, forgot);
        ways.addClassName("login-ways");
        put(moveFocus, words.get("login.title"), new Div(before), tabs, ways);
    }

    private void put(boolean moveFocus, String title, Component... content) {
        if (moveFocus) {
            card.replace(title, content);
        } else {
            card.show(title, content);
        }
    }
}
