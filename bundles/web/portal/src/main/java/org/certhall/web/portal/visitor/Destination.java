package org.certhall.web.portal.visitor;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.regex.Pattern;
import org.certhall.web.portal.installed.RouteTable;

/** Where a visitor goes on to; what an address asks for counts only if it is a page of this portal. */
public final class Destination {
    /** Pages that lead on to another and are no place to arrive at. */
    private static final Pattern PASSAGE = Pattern.compile("login|register|forgot-password|set-password|consents");

    private static final Pattern PATH = Pattern.compile("[\\p{Alnum}._~%-]+(/[\\p{Alnum}._~%-]+)*");
    private static final Pattern QUERY = Pattern.compile("[\\p{Graph}&&[^\"<>\\\\^`{|}#]]*");

    private Destination() {}

    /**
     * Reads a destination.
     *
     * @param text path without leading slash, and a query where there is one
     * @return empty for what is no page, above all for addresses elsewhere
     */
    public static Optional<Location> of(String text, RouteTable pages) {
        int mark = text.indexOf('?');
        String path = mark < 0 ? text : text.substring(0, mark);
        String query = mark < 0 ? "" : text.substring(mark + 1);
        boolean page = PATH.matcher(path).matches()
                && !path.contains("..")
                && isPlace(path)
                && pages.has(path)
                && QUERY.matcher(query).matches();
        return page ? Optional.of(new Location(path, QueryParameters.fromString(query))) : Optional.empty();
    }

    /** Says whether a path is a place to come back to, and not a passage to one or the home page. */
    public static boolean isPlace(String path) {
        return !path.isEmpty() && !PASSAGE.matcher(path).matches();
    }

    /** Writes an address so that {@link #of} reads it. */
    public static String text(String path, QueryParameters query) {
        String parameters = query.getQueryString();
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }
}
