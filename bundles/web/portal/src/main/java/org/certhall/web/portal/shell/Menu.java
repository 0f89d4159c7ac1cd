package org.certhall.web.portal.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView.MenuEntry;
import org.certhall.web.portal.installed.InstalledView;
import org.certhall.web.portal.installed.RouteTable;
import org.certhall.web.portal.site.RoleGuard;

/**
 * The links around the content, of what is installed and open to the visitor alone.
 *
 * @param login whether there is a page to log in
 * @param help whether there is a help centre
 */
record Menu(List<Link> main, List<Link> administration, boolean login, boolean help) {

    /** The pages that stand among the header's tools and not in the navigation. */
    private static final Set<String> TOOLS = Set.of("login", "help");

    /** One link; {@code path} has no leading slash. */
    record Link(String path, String icon, LocalisedText label, int order) {
        /** Says whether the address is this page or one below it. */
        boolean leadsTo(String address) {
            return address.equals(path) || (!path.isEmpty() && address.startsWith(path + "/"));
        }
    }

    static Menu of(RouteTable table, Set<Role> held) {
        return new Menu(links(table, held, false), links(table, held, true), table.has("login"), table.has("help"));
    }

    private static List<Link> links(RouteTable table, Set<Role> held, boolean administration) {
        return table.views().stream()
                .filter(view -> RoleGuard.mayEnter(view.roles(), held))
                .filter(view -> !view.route().hasParameters())
                .filter(view -> !TOOLS.contains(view.route().toString()))
                .flatMap(view -> view
                        .menu()
                        .filter(entry -> entry.administration() == administration)
                        .map(entry -> link(view, entry))
                        .stream())
                .sorted(Comparator.comparing(Link::order).thenComparing(Link::path))
                .toList();
    }

    private static Link link(InstalledView view, MenuEntry entry) {
        return new Link(view.route().toString(), entry.icon(), entry.label(), entry.order());
    }
}
