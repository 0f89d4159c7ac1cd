package org.certhall.web.portal.api;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.account.Identity;
import org.certhall.api.account.LoginResult;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whoever looks at the page; each UI of the portal carries one as component data of this type. What it keeps lives in
 * the browser's session, not in the page: a page that is loaded anew finds it again.
 */
@ProviderType
public interface Visitor {
    /** Gives the visitor of a UI. */
    static Visitor of(UI ui) {
        return ComponentUtil.getData(ui, Visitor.class);
    }

    /** Gives the caller to hand to guarded services, with the session as it is now. */
    Caller caller();

    /** Gives who has logged in; empty for everybody else. */
    Optional<Identity> identity();

    /** Gives the ids of the legal texts whose present editions must be accepted before anything else. */
    List<String> outdatedConsents();

    /** Says that they have been accepted, and goes on to a page as {@link #enter} does. */
    void consented(String next);

    /** Gives what {@code KnownBrowsers} gave this browser after a former login, or blank. */
    String knownBrowser();

    /**
     * Takes a login into the browser's session, whose id changes, and goes on to a page. May be called from any thread
     * that holds the session's lock; the browser makes one more round trip for it.
     *
     * @param next path without leading slash, with its query; what is no page of the portal, or blank, leads to the page
     *     where this account's work starts
     */
    void enter(LoginResult.LoggedIn login, String next);

    /** Gives the address of the page that {@link #enter} would go on to, for a link: never one elsewhere. */
    String wayTo(String next);

    /** Logs out, ends the browser's session in all its windows, and goes to a page; blank for the home page. */
    void leave(String next);

    /** Reads the identity again, after the account was changed. */
    void refresh();

    /** Keeps something for this browser's session, such as the ticket of a form; what it replaces goes. */
    <T> void keep(Class<T> type, T value);

    /** Gives what was kept. */
    <T> Optional<T> kept(Class<T> type);

    /** Forgets what was kept. */
    void forget(Class<?> type);
}
