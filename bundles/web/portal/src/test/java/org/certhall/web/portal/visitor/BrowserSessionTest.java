package org.certhall.web.portal.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.access.SessionToken;
import org.certhall.api.account.Identity;
import org.certhall.api.account.LoginResult.LoggedIn;
import org.junit.jupiter.api.Test;

class BrowserSessionTest {
    private final BrowserSession browser = new BrowserSession();
    private final Identity clerk = new Identity(new AccountId(7), "clerk", "柜员", Set.of(Role.CLERK), false);
    private final SessionToken token = new SessionToken("token");
    private final List<String> events = new ArrayList<>();

    private void logIn(String... outdated) {
        browser.enter(new LoggedIn(token, clerk, List.of(outdated)), () -> events.add("watch closed"));
    }

    @Test
    void aVisitorIsAnonymousUntilHeLogsIn() {
        browser.comesFrom(new Origin("192.0.2.1", "Browser/1"));
        assertThat(browser.caller(Locale.ENGLISH))
                .isEqualTo(new Caller.Anonymous("192.0.2.1", Locale.ENGLISH, "Browser/1"));
        assertThat(browser.roles()).isEmpty();

        logIn();

        assertThat(browser.caller(Locale.ENGLISH))
                .isEqualTo(new Caller.Session(token, "192.0.2.1", Locale.ENGLISH, "Browser/1"));
        assertThat(browser.roles()).containsExactly(Role.CLERK);
    }

    @Test
    void everyWindowIsToldOfALoginAndItsEndOnce() {
        browser.subscribe(() -> events.add("told"));

        logIn();
        browser.become(clerk, List.of());
        browser.leave();
        browser.leave();

        assertThat(events).containsExactly("told", "watch closed", "told", "watch closed");
    }

    @Test
    void whatPagesKeepOutlivesALoginButNotItsEnd() {
        browser.keep(String.class, "typed so far");
        logIn();
        assertThat(browser.kept(String.class)).contains("typed so far");

        browser.leave();

        assertThat(browser.kept(String.class)).isEmpty();
    }

    @Test
    void consentsAreOutdatedUntilTheyAreGiven() {
        logIn("privacy");
        assertThat(browser.outdatedConsents()).containsExactly("privacy");

        browser.become(clerk, List.of());

        assertThat(browser.outdatedConsents()).isEmpty();
    }
}
