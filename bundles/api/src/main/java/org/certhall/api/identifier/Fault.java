package org.certhall.api.identifier;

/**
 * The first thing that is wrong with a typed identifier, and where (S82).
 *
 * @param place of the character that is meant, counted from 1 without blanks; 0 where none is
 * @param character what stands there; empty where nothing does
 * @param expected how many characters there should be, for the faults of length; 0 otherwise
 */
public record Fault(Kind kind, int place, String character, int expected) {
    /** What is wrong. */
    public enum Kind {
        /** Nothing was typed. */
        MISSING,
        /** Characters are missing at the end. */
        TOO_SHORT,
        /** There are too many characters. */
        TOO_LONG,
        /** A character cannot stand at its place. */
        CHARACTER,
        /** Every character may stand where it does, but the check character does not fit the others. */
        CHECK,
        /** Eight digits are no date of the calendar. */
        DATE,
        /** The date is still to come. */
        FUTURE
    }

    static Fault missing() {
        return new Fault(Kind.MISSING, 0, "", 0);
    }

    static Fault length(String text, int expected) {
        Kind kind = text.length() < expected ? Kind.TOO_SHORT : Kind.TOO_LONG;
        return new Fault(kind, Math.min(text.length(), expected) + 1, "", expected);
    }

    static Fault at(Kind kind, String text, int index) {
        String character = text.substring(index, text.offsetByCodePoints(index, 1));
        return new Fault(kind, index + 1, character, 0);
    }
}
