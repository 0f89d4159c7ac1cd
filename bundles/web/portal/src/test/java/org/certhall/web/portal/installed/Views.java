package org.certhall.web.portal.installed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;

/** Views for tests. */
public final class Views {
    private static long nextService = 1;

    private Views() {}

    /** Makes an installed view; those made later have the younger service. */
    public static InstalledView view(String route, int ranking, Role... roles) {
        Origin origin = new Origin("bundle", "1.0.0", 1, ranking, nextService++);
        return InstalledView.of(new Page(route, Set.of(roles)), origin);
    }

    public static InstalledView view(String route) {
        return view(route, 0);
    }

    /** A page with an entry in the main navigation. */
    private record Page(String route, Set<Role> roles) implements PortalView {
        @Override
        public LocalisedText title() {
            return LocalisedText.same("title of " + route);
        }

        @Override
        public Optional<MenuEntry> menu() {
            return Optional.of(new MenuEntry("home", title(), 1, route.startsWith("admin")));
        }

        @Override
        public Component create(ViewContext context) {
            return new Div();
        }
    }
}
