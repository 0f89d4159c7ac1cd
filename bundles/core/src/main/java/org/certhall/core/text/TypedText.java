package org.certhall.core.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Takes out of typed or pasted text what nobody means: blanks of every kind, invisible and full-width characters (S81). */
public final class TypedText {
    /** White space, separators such as NBSP and U+3000, and invisible characters such as zero-width blanks. */
    private static final String BLANK = "[\\s\\p{Z}\\p{Cc}\\p{Cf}]";

    private static final Pattern BLANKS = Pattern.compile(BLANK + "+");
    private static final Pattern OUTER_BLANKS = Pattern.compile("^" + BLANK + "+|" + BLANK + "+$");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]");

    private TypedText() {}

    /** Gives a number or an address: without any blank, full-width characters as ordinary ones. */
    public static String compact(String typed) {
        return BLANKS.matcher(ordinary(typed)).replaceAll("");
    }

    /** Gives a line of text: no blanks around it, one space for any blanks within, nothing invisible; composed (NFC). */
    public static String line(String typed) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll("");
        return BLANKS.matcher(OUTER_BLANKS.matcher(visible).replaceAll("")).replaceAll(" ");
    }

    /** Turns the full-width forms of ASCII (U+FF01 to U+FF5E) into ASCII and leaves everything else. */
    private static String ordinary(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        typed.chars().map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c).forEach(c -> text.append((char) c));
        return text.toString();
    }
}
