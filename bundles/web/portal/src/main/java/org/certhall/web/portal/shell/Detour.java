package org.certhall.web.portal.shell;

import com.vaadin.flow.router.Location;
import java.util.Optional;
import org.certhall.web.portal.installed.RouteTable;
import org.certhall.web.portal.shell.PageState.Absent;
import org.certhall.web.portal.shell.PageState.Shown;
import org.certhall.web.portal.visitor.BrowserSession;
import org.certhall.web.portal.visitor.Destination;

/** What a visitor has to do before he sees a page: log in, or accept the present legal texts. */
public final class Detour {
    static final String LOGIN = "login";

    private Detour() {}

    /** Gives the page that comes first, with the way back; empty where the page itself may be shown. */
    public static Optional<Location> before(
            Location wanted, PageState state, BrowserSession browser, RouteTable pages) {
        boolean consents = !browser.outdatedConsents().isEmpty();
        if (consents && !isForEverybody(state) && pages.has(Destination.CONSENTS)) {
            return Optional.of(to(Destination.CONSENTS, wanted));
        }
        return state == Absent.LOGIN_REQUIRED && pages.has(LOGIN) ? Optional.of(to(LOGIN, wanted)) : Optional.empty();
    }

    /** Without consent a visitor has no role, so that what is his is refused to him like what is not. */
    private static boolean isForEverybody(PageState state) {
        return state instanceof Shown shown ? shown.view().roles().isEmpty() : state != Absent.FORBIDDEN;
    }

    static Location to(String page, Location wanted) {
        String path = String.join("/", wanted.getSegments());
        return Destination.by(page, Destination.text(path, wanted.getQueryParameters()));
    }
}
