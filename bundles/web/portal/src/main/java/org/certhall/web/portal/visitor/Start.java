package org.certhall.web.portal.visitor;

import java.util.Comparator;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.web.portal.api.PortalView.MenuEntry;
import org.certhall.web.portal.installed.InstalledView;
import org.certhall.web.portal.installed.RouteTable;
import org.certhall.web.portal.site.RoleGuard;

/** The page on which an account's work starts: the application for applicants (S21), the first desk for staff. */
final class Start {
    private static final String APPLY = "apply";

    private Start() {}

    static String of(RouteTable pages, Set<Role> roles) {
        String desk = pages.views().stream()
                .filter(view -> view.menu().map(MenuEntry::administration).orElse(false))
                .filter(view -> RoleGuard.mayEnter(view.roles(), roles))
                .min(Comparator.comparing(Start::order))
                .map(view -> view.route().toString())
                .orElse("");
        boolean applies = roles.contains(Role.APPLICANT) || desk.isEmpty();
        return applies && pages.has(APPLY) ? APPLY : desk;
    }

    private static int order(InstalledView view) {
        return view.menu().map(MenuEntry::order).orElse(0);
    }
}
