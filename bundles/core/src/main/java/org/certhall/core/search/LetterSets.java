package org.certhall.core.search;

import java.util.List;

/**
 * For each character of a name, the set of letters that its readings begin with and the set of those that come second.
 *
 * <p>A set is the bits of an {@code int}; signs other than Latin letters share the upper bits.
 */
record LetterSets(int[] first, int[] second) {
    private static final int LETTERS = 26;
    private static final int OTHERS = Integer.SIZE - LETTERS;

    LetterSets(List<String[]> units) {
        this(new int[units.size()], new int[units.size()]);
        for (int i = 0; i < first.length; i++) {
            for (String reading : units.get(i)) {
                first[i] |= set(reading.charAt(0));
                second[i] |= reading.length() > 1 ? set(reading.charAt(1)) : 0;
            }
        }
    }

    /** Tells whether a query may be spelt from a position on; where it says no, it is not. */
    boolean mayStart(String query, int at) {
        int next = at + 1 < first.length ? first[at + 1] : 0;
        return (first[at] & set(query.charAt(0))) != 0
                && (query.length() == 1 || ((second[at] | next) & set(query.charAt(1))) != 0);
    }

    static int set(char sign) {
        return 1 << (sign >= 'a' && sign <= 'z' ? sign - 'a' : LETTERS + sign % OTHERS);
    }
}
