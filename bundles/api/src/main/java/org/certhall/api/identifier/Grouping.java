package org.certhall.api.identifier;

import java.util.List;

/**
 * How a number is divided for people's eyes.
 *
 * @param sizes of the groups from the left; what is left over stands in a last group
 */
public record Grouping(List<Integer> sizes) {
    public Grouping {
        sizes = List.copyOf(sizes);
    }

    static Grouping of(Integer... sizes) {
        return new Grouping(List.of(sizes));
    }

    /** Writes a number with one blank between groups, as far as it goes. */
    public String write(String number) {
        StringBuilder written = new StringBuilder(number.length() + sizes.size());
        int from = 0;
        for (int size : sizes) {
            int to = Math.min(number.length(), from + size);
            written.append(from > 0 && from < to ? " " : "").append(number, from, to);
            from = to;
        }
        return from < number.length()
                ? written.append(' ').append(number, from, number.length()).toString()
                : written.toString();
    }
}
