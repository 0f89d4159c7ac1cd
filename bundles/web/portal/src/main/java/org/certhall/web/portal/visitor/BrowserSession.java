package org.certhall.web.portal.visitor;

import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.access.SessionToken;
import org.certhall.api.account.Identity;
import org.certhall.api.account.LoginResult;
import org.certhall.api.value.Subscription;
import org.jspecify.annotations.Nullable;

/** What one browser's session holds, in all its windows: the login, and what pages keep. Used under its lock. */
public final class BrowserSession {
    private final Map<Class<?>, Object> kept = new HashMap<>();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private LoginResult.@Nullable LoggedIn login;
    private Subscription watch = () -> {};
    private Origin origin = Origin.UNKNOWN;
    private String knownBrowser = "";

    /** Gives what a session holds. */
    public static BrowserSession of(VaadinSession session) {
        BrowserSession browser = session.getAttribute(BrowserSession.class);
        if (browser == null) {
            browser = new BrowserSession();
            session.setAttribute(BrowserSession.class, browser);
        }
        return browser;
    }

    /** Gives who has logged in. */
    public Optional<Identity> identity() {
        return Optional.ofNullable(login).map(LoginResult.LoggedIn::identity);
    }

    /** Gives the roles that pages are shown by. */
    public Set<Role> roles() {
        return identity().map(Identity::roles).orElse(Set.of());
    }

    /** Gives the ids of the legal texts that must be accepted before anything else. */
    public List<String> outdatedConsents() {
        return login == null ? List.of() : login.outdatedConsents();
    }

    /** Calls back after somebody logged in or out, or changed; under the session's lock. */
    public Subscription subscribe(Runnable changed) {
        followers.add(changed);
        return () -> followers.remove(changed);
    }

    /** Lets go of whatever watches it, when the session is over. */
    public void close() {
        watch.close();
        followers.clear();
    }

    Caller caller(Locale locale) {
        return login == null
                ? new Caller.Anonymous(origin.address(), locale, origin.browser())
                : new Caller.Session(login.token(), origin.address(), locale, origin.browser());
    }

    boolean has(SessionToken token) {
        return login != null && login.token().equals(token);
    }

    void comesFrom(Origin now) {
        origin = now;
    }

    String knownBrowser() {
        return knownBrowser;
    }

    void knownAs(String value) {
        knownBrowser = value;
    }

    /**
     * Takes a login.
     *
     * @param ending what watches for its end
     */
    void enter(LoginResult.LoggedIn entered, Subscription ending) {
        watch.close();
        watch = ending;
        login = entered;
        tell();
    }

    /** Takes the same login with what has changed about it. */
    void become(Identity identity, List<String> outdatedConsents) {
        if (login != null
                && !(identity.equals(login.identity()) && outdatedConsents.equals(login.outdatedConsents()))) {
            login = new LoginResult.LoggedIn(login.token(), identity, outdatedConsents);
            tell();
        }
    }

    /** Forgets the login, which has ended, and tells every window. */
    void leave() {
        boolean known = login != null;
        forget();
        if (known) {
            tell();
        }
    }

    /** Forgets the login and what pages keep; every window goes elsewhere anyhow. */
    void forget() {
        watch.close();
        login = null;
        kept.clear();
    }

    <T> void keep(Class<T> type, T value) {
        kept.put(type, value);
    }

    <T> Optional<T> kept(Class<T> type) {
        return Optional.ofNullable(kept.get(type)).map(type::cast);
    }

    void forget(Class<?> type) {
        kept.remove(type);
    }

    private void tell() {
        followers.forEach(Runnable::run);
    }
}
