package org.certhall.web.portal.installed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The path of a view, as {@code legal/{id}}; the more literal of two routes stands first. */
public final class Route implements Comparable<Route> {
    private static final Pattern SEGMENT = Pattern.compile("[\\p{Alnum}._~-]+|\\{\\p{Alnum}+}");

    private final List<String> segments;

    private Route(List<String> segments) {
        this.segments = segments;
    }

    /**
     * Reads a route.
     *
     * @throws IllegalArgumentException for a segment that is neither a plain word nor {@code {name}}
     */
    public static Route of(String text) {
        List<String> segments = segments(text);
        for (String segment : segments) {
            if (!SEGMENT.matcher(segment).matches()) {
                throw new IllegalArgumentException("not a route: " + text);
            }
        }
        return new Route(segments);
    }

    /** Gives the parameters if the path is of this route; each segment must match one. */
    public Optional<Map<String, String>> match(String path) {
        List<String> asked = segments(path);
        if (asked.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            String segment = segments.get(i);
            if (isParameter(segment)) {
                parameters.put(segment.substring(1, segment.length() - 1), asked.get(i));
            } else if (!segment.equals(asked.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(Map.copyOf(parameters));
    }

    /** Says whether one of its segments is a parameter. */
    public boolean hasParameters() {
        return segments.stream().anyMatch(Route::isParameter);
    }

    /** Says whether the two match exactly the same paths. */
    public boolean sameShapeAs(Route other) {
        return compareTo(other) == 0;
    }

    @Override
    public int compareTo(Route other) {
        for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            String mine = segments.get(i);
            String theirs = other.segments.get(i);
            int byKind = Boolean.compare(isParameter(mine), isParameter(theirs));
            if (byKind != 0) {
                return byKind;
            }
            int byText = isParameter(mine) ? 0 : mine.compareTo(theirs);
            if (byText != 0) {
                return byText;
            }
        }
        return Integer.compare(other.segments.size(), segments.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Route route && segments.equals(route.segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    @Override
    public String toString() {
        return String.join("/", segments);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        return Pattern.compile("/")
                .splitAsStream(path)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
