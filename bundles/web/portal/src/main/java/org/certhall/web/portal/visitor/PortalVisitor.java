package org.certhall.web.portal.visitor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.access.SessionToken;
import org.certhall.api.account.Identity;
import org.certhall.api.account.LoginResult;
import org.certhall.api.value.Subscription;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.portal.installed.ViewRegistry;
import org.certhall.web.portal.site.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The visitor of one UI; its windows share the browser's session. */
public final class PortalVisitor implements Visitor {
    private static final Logger LOGGER = LoggerFactory.getLogger(PortalVisitor.class);

    private final UI ui;
    private final BrowserSession browser;
    private final Accounts accounts;
    private final ViewRegistry views;
    private final SiteSettings settings;

    /** Makes the visitor of a UI whose session's lock is held. */
    public PortalVisitor(UI ui, Accounts accounts, ViewRegistry views, SiteSettings settings) {
        this.ui = ui;
        this.browser = BrowserSession.of(ui.getSession());
        this.accounts = accounts;
        this.views = views;
        this.settings = settings;
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null) {
            browser.knownAs(BrowserCookie.read(request));
        }
    }

    @Override
    public Caller caller() {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null) {
            browser.comesFrom(Origin.of(request, settings.proxies()));
        }
        return browser.caller(ui.getLocale());
    }

    @Override
    public Optional<Identity> identity() {
        return browser.identity();
    }

    @Override
    public List<String> outdatedConsents() {
        return browser.outdatedConsents();
    }

    @Override
    public void consented(String next) {
        browser.identity().ifPresent(identity -> {
            browser.become(identity, List.of());
            refresh();
            goTo(destination(next, browser.roles()));
        });
    }

    @Override
    public String knownBrowser() {
        return browser.knownBrowser();
    }

    /** Asks the browser for one more request: only in a request can the session have a new id. */
    @Override
    public void enter(LoginResult.LoggedIn login, String next) {
        ui.getPage().executeJs("return true").then(answered -> admit(login, next));
    }

    private void admit(LoginResult.LoggedIn login, String next) {
        VaadinServletRequest request = (VaadinServletRequest) VaadinRequest.getCurrent();
        request.changeSessionId();
        browser.enter(login, watch(login.token()));
        accounts.browsers().ifPresent(browsers -> {
            String value = browsers.remember(login.identity().account(), browser.knownBrowser());
            BrowserCookie.write(request, VaadinResponse.getCurrent(), value);
            browser.knownAs(value);
        });
        // before any other page: also before those that are open to everybody
        goTo(
                login.outdatedConsents().isEmpty() || !views.table().has(Destination.CONSENTS)
                        ? destination(next, browser.roles())
                        : Destination.by(Destination.CONSENTS, next));
    }

    @Override
    public String wayTo(String next) {
        return "/" + destination(next, browser.roles()).getPathWithQueryParameters();
    }

    private void goTo(Location location) {
        ui.navigate(location.getPath(), location.getQueryParameters());
    }

    private Location destination(String next, Set<Role> roles) {
        return Destination.of(next, views.table()).orElseGet(() -> new Location(Start.of(views.table(), roles)));
    }

    private Subscription watch(SessionToken token) {
        VaadinSession session = ui.getSession();
        return accounts.whenEnded(
                token,
                () -> session.access(() -> {
                    if (browser.has(token)) {
                        browser.leave();
                    }
                }));
    }

    @Override
    public void leave(String next) {
        Caller caller = caller();
        browser.forget();
        try {
            accounts.login().ifPresent(login -> login.logout(caller));
        } catch (RuntimeException unreachable) {
            LOGGER.warn("a session that its browser has left stays open until it is idle: {}", unreachable.toString());
        }
        VaadinSession session = ui.getSession();
        for (UI other : session.getUIs()) {
            if (other != ui) {
                other.getPage().reload();
                other.push();
            }
        }
        String path = Destination.of(next, views.table())
                .map(Location::getPathWithQueryParameters)
                .orElse("");
        ui.getPage().setLocation("/" + path);
        session.getSession().invalidate();
    }

    /** Reads it again; while nobody can tell, the page goes on with what it knows. */
    @Override
    public void refresh() {
        if (!(caller() instanceof Caller.Session session)) {
            return;
        }
        accounts.login().ifPresent(login -> {
            try {
                login.identify(session)
                        .ifPresentOrElse(now -> browser.become(now, browser.outdatedConsents()), browser::leave);
            } catch (RuntimeException unreachable) {
                LOGGER.warn("nobody can tell at present whose session this is: {}", unreachable.toString());
            }
        });
    }

    @Override
    public <T> void keep(Class<T> type, T value) {
        browser.keep(type, value);
    }

    @Override
    public <T> Optional<T> kept(Class<T> type) {
        return browser.kept(type);
    }

    @Override
    public void forget(Class<?> type) {
        browser.forget(type);
    }
}
