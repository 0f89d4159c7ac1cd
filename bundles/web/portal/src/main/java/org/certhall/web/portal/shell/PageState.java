package org.certhall.web.portal.shell;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
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
        /** The visitor lacks every role of the view. */
        FORBIDDEN,
        /** The view left while the visitor was looking at it. */
        WITHDRAWN
    }

    /** Gives what a visitor sees who comes to an address. */
    static PageState arriving(Optional<Match> match, Set<Role> held) {
        if (match.isEmpty()) {
            return Absent.MISSING;
        }
        InstalledView view = match.get().view();
        return RoleGuard.mayEnter(view.roles(), held)
                ? new Shown(view, match.get().parameters())
                : Absent.FORBIDDEN;
    }

    /** Gives what a visitor sees who stays while views come and go. */
    default PageState staying(Optional<Match> match, Set<Role> held) {
        PageState fresh = arriving(match, held);
        boolean wasThere = this instanceof Shown || this == Absent.WITHDRAWN;
        return fresh == Absent.MISSING && wasThere ? Absent.WITHDRAWN : fresh;
    }
}
