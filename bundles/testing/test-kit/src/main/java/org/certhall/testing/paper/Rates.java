package org.certhall.testing.paper;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often what was looked for was found. */
public final class Rates {
    private final Map<String, int[]> counts = new TreeMap<>();

    /** Counts one. */
    public void count(String what, boolean found) {
        int[] count = counts.computeIfAbsent(what, unused -> new int[2]);
        count[0] += found ? 1 : 0;
        count[1]++;
    }

    /** Gives the share found, from 0 to 1. */
    public double of(String what) {
        int[] count = counts.getOrDefault(what, new int[2]);
        return count[1] == 0 ? 0 : (double) count[0] / count[1];
    }

    /** Writes one line: what, found of all. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT, "%s %d/%d", entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .collect(Collectors.joining(", "));
    }
}
