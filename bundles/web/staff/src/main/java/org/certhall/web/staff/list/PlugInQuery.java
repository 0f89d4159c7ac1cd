package org.certhall.web.staff.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInState;
import org.jspecify.annotations.Nullable;

/**
 * Which plug-ins an administrator wants to see.
 *
 * @param text stands in id, name, bundle or reason, whatever the case; blank for all
 * @param kind {@code null} for all
 * @param state {@code null} for all
 * @param page index of the page, from 0
 */
public record PlugInQuery(
        String text, @Nullable String kind, @Nullable PlugInState state, int page) {
    /** Rows of a page: what a browser shows at once without effort. */
    public static final int PAGE_SIZE = 50;

    public static final PlugInQuery ALL = new PlugInQuery("", null, null, 0);

    public PlugInQuery withText(String newText) {
        return new PlugInQuery(newText.strip(), kind, state, 0);
    }

    public PlugInQuery withKind(@Nullable String newKind) {
        return new PlugInQuery(text, newKind, state, 0);
    }

    public PlugInQuery withState(@Nullable PlugInState newState) {
        return new PlugInQuery(text, kind, newState, 0);
    }

    public PlugInQuery withPage(int newPage) {
        return new PlugInQuery(text, kind, state, newPage);
    }

    /** Picks from all plug-ins; a page that no longer exists becomes the last one. */
    public Result among(List<PlugIn> all) {
        List<PlugIn> ofKind = all.stream().filter(this::wanted).toList();
        Map<PlugInState, Integer> counts = new EnumMap<>(PlugInState.class);
        ofKind.forEach(plugIn -> counts.merge(plugIn.state(), 1, Integer::sum));
        List<PlugIn> found = ofKind.stream()
                .filter(plugIn -> state == null || plugIn.state() == state)
                .toList();
        int last = Math.max(0, (found.size() - 1) / PAGE_SIZE);
        int shown = Math.min(Math.max(page, 0), last);
        List<PlugIn> rows =
                found.stream().skip((long) shown * PAGE_SIZE).limit(PAGE_SIZE).toList();
        return new Result(rows, shown, found.size(), ofKind.size(), Map.copyOf(counts));
    }

    private boolean wanted(PlugIn plugIn) {
        return (kind == null || plugIn.id().kind().equals(kind)) && mentions(plugIn);
    }

    private boolean mentions(PlugIn plugIn) {
        String sought = text.toLowerCase(Locale.ROOT);
        return sought.isEmpty()
                || Stream.of(
                                plugIn.id().toString(),
                                plugIn.name().zh(),
                                plugIn.name().en(),
                                plugIn.bundle(),
                                plugIn.reason())
                        .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(sought));
    }

    /**
     * One page of what was found.
     *
     * @param page index of the page shown
     * @param found how many there are on all pages
     * @param inAnyState how many there would be without the filter by state
     * @param counts how many of those are in each state; no entry for none
     */
    public record Result(List<PlugIn> rows, int page, int found, int inAnyState, Map<PlugInState, Integer> counts) {
        /** Gives the number of the first row shown, from 1; 0 where there is none. */
        public int first() {
            return rows.isEmpty() ? 0 : page * PAGE_SIZE + 1;
        }

        /** Gives the number of the last row shown. */
        public int last() {
            return page * PAGE_SIZE + rows.size();
        }
    }
}
