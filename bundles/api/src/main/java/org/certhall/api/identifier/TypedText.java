package org.certhall.api.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes out of typed or pasted text what nobody means: blanks of every kind, invisible and full-width characters (S81). */
public final class TypedText {
    /** White space, separators such as NBSP and U+3000, and invisible characters such as zero-width blanks. */
    private static final String BLANK = "[\\s\\p{Z}\\p{Cc}\\p{Cf}]";

    private static final Pattern BLANKS = Pattern.compile(BLANK + "+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]");

    private static final Pattern HYPHENS = Pattern.compile("[-\u2010-\u2015\u2212]");

    /** Cyrillic and Greek capitals that cannot be told from Latin ones, and under each the Latin one. */
    private static final String FOREIGN = "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"
            + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7";

    private static final String LATIN = "ABEKMHOPCTYX" + "ABEZHIKMNOPTYX";

    private TypedText() {}

    /**
     * Gives a number, a name or an address: without any blank, and characters that differ in nothing but their width or
     * their code as one and the same (NFKC), so that no two accounts have names that nobody can tell apart.
     */
    public static String compact(String typed) {
        return BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Gives a code of capital letters and digits: compact, without hyphens, letters of other scripts that look Latin as Latin. */
    public static String code(String typed) {
        String text = HYPHENS.matcher(compact(typed)).replaceAll("").toUpperCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            int found = FOREIGN.indexOf(c);
            latin.append(found < 0 ? (char) c : LATIN.charAt(found));
        });
        return latin.toString();
    }

    /** Gives a number without the hyphens that people write between its groups. */
    static String withoutHyphens(String text) {
        return HYPHENS.matcher(text).replaceAll("");
    }

    /** Gives a line of text: no blanks around it, one space for any blanks within, nothing invisible; composed (NFC). */
    public static String line(String typed) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll("");
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }
}
