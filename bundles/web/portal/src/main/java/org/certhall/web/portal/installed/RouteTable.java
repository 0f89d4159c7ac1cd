package org.certhall.web.portal.installed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The views by their paths. A literal segment beats a parameter, read from the left; of several views with the same
 * route the one with the better origin is shown, the others are shadowed.
 */
public final class RouteTable {
    /** What a path leads to. */
    public record Match(InstalledView view, Map<String, String> parameters) {}

    private final List<InstalledView> views = new ArrayList<>();
    private final List<InstalledView> shadowed = new ArrayList<>();

    /** Sorts the views into a table. */
    public RouteTable(Collection<InstalledView> installed) {
        installed.stream()
                .sorted(Comparator.comparing(InstalledView::route).thenComparing(InstalledView::origin))
                .forEach(this::place);
    }

    private void place(InstalledView view) {
        boolean taken = !views.isEmpty() && views.get(views.size() - 1).route().sameShapeAs(view.route());
        (taken ? shadowed : views).add(view);
    }

    /** Finds the view of a path; slashes at its ends do not matter. */
    public Optional<Match> resolve(String path) {
        return views.stream()
                .flatMap(view -> view.route().match(path).map(values -> new Match(view, values)).stream())
                .findFirst();
    }

    /** Says whether the path leads anywhere. */
    public boolean has(String path) {
        return resolve(path).isPresent();
    }

    /** Gives the views that are shown, one for each route. */
    public List<InstalledView> views() {
        return List.copyOf(views);
    }

    /** Gives the views whose route belongs to a better one. */
    public List<InstalledView> shadowed() {
        return List.copyOf(shadowed);
    }
}
