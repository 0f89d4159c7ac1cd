package org.certhall.web.account.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import java.util.Set;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.account.Identity;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.AccountTexts;
import org.certhall.web.account.Pieces;
import org.certhall.web.account.TrialVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginPageTest {
    @AfterEach
    void lookAway() {
        UI.setCurrent(null);
    }

    /** An address such as {@code /login?next=/elsewhere.example} is anybody's to write. */
    @Test
    void whoHasLoggedInIsLedOnByTheVisitorsOwnWayAlone() {
        TrialVisitor.comes(new Identity(new AccountId(1), "guest", "Guest", Set.of(Role.APPLICANT), false));
        LoginPage page = new LoginPage(
                AccountTexts.in(Locale.ENGLISH), new AccountServices(), new Address("/elsewhere.example", false));

        assertThat(Pieces.of(page, Anchor.class).map(Anchor::getHref)).containsExactly("/checked?/elsewhere.example");
    }
}
