package org.certhall.web.portal.visitor;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.certhall.web.portal.installed.RouteTable;

/** Where a visitor goes on to; what an address asks for counts only if it is a page of this portal. */
public final class Destination {
    /** The passage that asks for new editions of legal texts. */
    public static final String CONSENTS = "consents";

    /** Pages that lead on to another and are no place to arrive at. */
    private static final Pattern PASSAGE = Pattern.compile("login|register|forgot-password|set-password|consents");

    private static final Pattern PATH = Pattern.compile("[\\p{Alnum}._~%-]+(/[\\p{Alnum}._~%-]+)*");
    private static final Pattern QUERY = Pattern.compile("[\\p{Graph}&&[^\"<>\\\\^`{|}#]]*");

    private static final String NEXT = "next";

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

    /** Gives a passage that leads on to an address, blank for none. */
    public static Location by(String passage, String next) {
        return new Location(
                passage, next.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of(NEXT, next)));
    }

    /** Writes an address so that {@link #of} reads it. */
    public static String text(String path, QueryParameters query) {
        String parameters = query.getQueryString();
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }
}
