package org.certhall.web.account.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.account.Identity;
import org.certhall.api.account.OwnAccount;
import org.certhall.api.account.OwnAccount.Details;
import org.certhall.api.account.OwnAccount.OpenSession;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.AccountTexts;
import org.certhall.web.account.Pieces;
import org.certhall.web.account.Services;
import org.certhall.web.account.TrialVisitor;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionListTest {
    private static final Identity OWNER =
            new Identity(new AccountId(1), "guest", "Guest", Set.of(Role.APPLICANT), false);

    private final Words words = AccountTexts.in(Locale.ENGLISH);
    private final List<OpenSession> open = new ArrayList<>(List.of(session(1, true), session(2, false)));
    private final OwnAccount own = (OwnAccount) Proxy.newProxyInstance(
            OwnAccount.class.getClassLoader(),
            new Class<?>[] {OwnAccount.class},
            (proxy, method, arguments) -> answer(method.getName()));
    private final AccountServices services = Services.ofOwnAccount(own);
    private final OwnPage page;

    SessionListTest() {
        UI ui = TrialVisitor.comes(OWNER).ui();
        page = new OwnPage(words, services);
        ui.add(page);
    }

    @AfterEach
    void lookAway() {
        UI.setCurrent(null);
    }

    @Test
    void sessionsStayInSightWhileTheServiceIsAwayAndEndOnceItIsBack() {
        Services.interrupt(services);
        endOthers();
        assertThat(Pieces.texts(page)).contains(words.get("services.left"));
        assertThat(Pieces.of(page, ListItem.class)).hasSize(2);

        Services.restore(services, own);
        endOthers();
        assertThat(Pieces.texts(page))
                .contains(words.get("own.sessions.ended-others"))
                .doesNotContain(words.get("services.left"));
        assertThat(Pieces.of(page, ListItem.class)).hasSize(1);
    }

    private void endOthers() {
        Pieces.of(page, Button.class)
                .filter(button -> button.getText().equals(words.get("own.sessions.end-others")))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private Object answer(String call) {
        if (call.equals("endOthers")) {
            open.removeIf(session -> !session.current());
        }
        return call.equals("sessions")
                ? List.copyOf(open)
                : new Details(OWNER, "139****0000", "g***@example.com", Instant.EPOCH, false, 0);
    }

    private static OpenSession session(long id, boolean current) {
        return new OpenSession(id, Instant.EPOCH, Instant.EPOCH, "192.0.2.1", "Browser", current);
    }
}
