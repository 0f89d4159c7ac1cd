package org.certhall.core.search;

import java.util.List;

/**
 * Matches what is typed on a Latin keyboard with the readings of characters.
 *
 * <p>{@code zhongqi}, {@code zq}, {@code zhongq} and {@code zhqi} all find 中企; every reading of a character counts, so
 * that a name is found by whichever one its readers use.
 */
final class Spelling {
    static final int LONGEST_QUERY = 60;

    /** How the letters stand for the characters. */
    enum Way {
        /** Whole syllables; the last one may still be unfinished. */
        FULL,
        /** One letter per character. */
        INITIALS,
        /** The beginning of each syllable, of any length. */
        MIXED
    }

    private final String[][] units;
    private final LetterSets letters;

    Spelling(List<String[]> units) {
        this.units = units.toArray(String[][]::new);
        this.letters = new LetterSets(units);
    }

    /** Gives the letters with which the units can begin and go on, for a quick look. */
    LetterSets letters() {
        return letters;
    }

    Match match(String query) {
        if (from(query, Way.MIXED) < 0) {
            return Match.NONE;
        }
        int full = from(query, Way.FULL);
        int initials = from(query, Way.INITIALS);
        return best(level(query, full, Way.FULL), best(level(query, initials, Way.INITIALS), Match.INSIDE));
    }

    private static Match best(Match one, Match other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Match level(String query, int from, Way way) {
        if (from < 0) {
            return Match.NONE;
        }
        if (from > 0) {
            return Match.WORD_START;
        }
        return whole(query, way) ? Match.EXACT : Match.PREFIX;
    }

    private int from(String query, Way way) {
        for (int from = 0; from < units.length; from++) {
            if (letters.mayStart(query, from) && unitsTaken(query, from, way) > 0) {
                return from;
            }
        }
        return -1;
    }

    private boolean whole(String query, Way way) {
        if (unitsTaken(query, 0, way) != units.length) {
            return false;
        }
        if (way == Way.INITIALS) {
            return true;
        }
        for (String reading : units[units.length - 1]) {
            if (query.endsWith(reading)) {
                return true;
            }
        }
        return false;
    }

    /** Gives how many characters from {@code from} on the query spells, or 0 if it does not. */
    private int unitsTaken(String query, int from, Way way) {
        long end = 1L << query.length();
        long reached = 1L; // bit i: the first i letters of the query are accounted for
        for (int unit = from; unit < units.length && reached != 0; unit++) {
            long next = 0;
            for (long rest = reached; rest != 0; rest &= rest - 1) {
                int at = Long.numberOfTrailingZeros(rest);
                for (String reading : units[unit]) {
                    next |= step(query, at, reading, way);
                }
            }
            if ((next & end) != 0) {
                return unit - from + 1;
            }
            reached = next;
        }
        return 0;
    }

    private static long step(String query, int at, String reading, Way way) {
        int longest = Math.min(reading.length(), query.length() - at);
        int common = 0;
        while (common < longest && reading.charAt(common) == query.charAt(at + common)) {
            common++;
        }
        if (common == 0) {
            return 0;
        }
        return switch (way) {
            case INITIALS -> 1L << (at + 1);
            case MIXED -> ((1L << common) - 1) << (at + 1);
            case FULL -> common == reading.length() || at + common == query.length() ? 1L << (at + common) : 0;
        };
    }
}
