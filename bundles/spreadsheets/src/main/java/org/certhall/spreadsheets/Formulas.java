package org.certhall.spreadsheets;

/** Spreadsheets take what begins with certain signs for a formula; behind an apostrophe it is text. */
final class Formulas {
    private static final String SIGNS = "=+-@\t\r";
    private static final char APOSTROPHE = '\'';

    private Formulas() {}

    static String harmless(String text) {
        return begins(text, 0) ? APOSTROPHE + text : text;
    }

    /** Gives the text that was made harmless. */
    static String original(String text) {
        return !text.isEmpty() && text.charAt(0) == APOSTROPHE && begins(text, 1) ? text.substring(1) : text;
    }

    private static boolean begins(String text, int at) {
        return text.length() > at && SIGNS.indexOf(text.charAt(at)) >= 0;
    }
}
