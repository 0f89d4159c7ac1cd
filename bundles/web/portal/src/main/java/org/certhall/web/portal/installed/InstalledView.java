package org.certhall.web.portal.installed;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.PortalView.MenuEntry;

/** A view with all that it says about itself, read once when it came. */
public record InstalledView(
        PortalView view, Route route, LocalisedText title, Optional<MenuEntry> menu, Set<Role> roles, Origin origin) {
    public InstalledView {
        roles = Set.copyOf(roles);
    }

    /**
     * Asks the view about itself.
     *
     * @throws RuntimeException whatever the view throws, or for a route that is none
     */
    public static InstalledView of(PortalView view, Origin origin) {
        return new InstalledView(view, Route.of(view.route()), view.title(), view.menu(), view.roles(), origin);
    }
}
