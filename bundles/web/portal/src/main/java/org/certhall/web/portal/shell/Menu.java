package org.certhall.web.portal.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.api.access.Role;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView.MenuEntry;
import org.certhall.web.portal.installed.InstalledView;
import org.certhall.web.portal.installed.RouteTable;
import org.certhall.web.portal.site.RoleGuard;

/**
 * The links around the content, of what is installed and open to the visitor alone.
 *
 * @param tools the pages among the header's tools that there are
 */
record Menu(List<Link> main, List<Link> administration, Set<Tool> tools) {

    /** The pages that stand among the header's tools and not in the navigation. */
    enum Tool {
        HELP,
        LOGIN,
        REGISTER,
        ACCOUNT;

        /** Gives the route. */
        String path() {
            return name().toLowerCase(Locale.ROOT);
        }

        static boolean is(String route) {
            return Arrays.stream(values()).anyMatch(tool -> tool.path().equals(route));
        }
    }

    /** One link; {@code path} has no leading slash. */
    record Link(String path, String icon, LocalisedText label, int order) {
        /** Says whether the address is this page or one below it. */
        boolean leadsTo(String address) {
            return address.equals(path) || (!path.isEmpty() && address.startsWith(path + "/"));
        }
    }

    static Menu of(RouteTable table, Set<Role> held) {
        Set<Tool> tools = Arrays.stream(Tool.values())
                .filter(tool -> table.has(tool.path()))
                .collect(Collectors.toSet());
        return new Menu(links(table, held, false), links(table, held, true), tools);
    }

    private static List<Link> links(RouteTable table, Set<Role> held, boolean administration) {
        return table.views().stream()
                .filter(view -> RoleGuard.mayEnter(view.roles(), held))
                .filter(view -> !view.route().hasParameters())
                .filter(view -> !Tool.is(view.route().toString()))
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
