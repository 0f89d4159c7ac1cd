package org.certhall.web.portal.shell;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.account.Identity;
import org.certhall.web.portal.installed.InstalledView;
import org.certhall.web.portal.installed.RouteTable.Match;
import org.certhall.web.portal.site.RoleGuard;

/** What a visitor sees at an address. */
public sealed interface PageState {
    /** A view. */
    record Shown(InstalledView view, Map<String, String> parameters) implements PageState {}

    /** No view, and why. */
    enum Absent implements PageState {
        /** Nothing was ever there for this visitor. */
        MISSING,
        /** The visitor has to log in first. */
        LOGIN_REQUIRED,
        /** The visitor lacks every role of the view. */
        FORBIDDEN,
        /** The visitor was looking at the view when his login ended. */
        ENDED,
        /** The view left while the visitor was looking at it. */
        WITHDRAWN
    }

    /**
     * Gives what a visitor sees who comes to an address.
     *
     * @param who has logged in
     */
    static PageState arriving(Optional<Match> match, Optional<Identity> who) {
        if (match.isEmpty()) {
            return Absent.MISSING;
        }
        InstalledView view = match.get().view();
        if (RoleGuard.mayEnter(view.roles(), who.map(Identity::roles).orElse(Set.of()))) {
            return new Shown(view, match.get().parameters());
        }
        return who.isPresent() ? Absent.FORBIDDEN : Absent.LOGIN_REQUIRED;
    }

    /** Gives what a visitor sees who stays while views, and his login, come and go. */
    default PageState staying(Optional<Match> match, Optional<Identity> who) {
        PageState fresh = arriving(match, who);
        if (fresh == Absent.LOGIN_REQUIRED && this != Absent.LOGIN_REQUIRED) {
            return Absent.ENDED;
        }
        boolean wasThere = this instanceof Shown || this == Absent.WITHDRAWN;
        return fresh == Absent.MISSING && wasThere ? Absent.WITHDRAWN : fresh;
    }
}
