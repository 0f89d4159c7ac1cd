package org.certhall.core.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as it is compared: letters and digits alone, half width, lower case.
 *
 * @param text without blanks and punctuation of any kind
 * @param wordStart for each position of {@code text} whether a word begins there
 */
record PlainText(String text, boolean[] wordStart) {

    static PlainText of(String raw) {
        String folded = fold(raw);
        StringBuilder text = new StringBuilder(folded.length());
        boolean[] starts = new boolean[folded.length()];
        int before = 0;
        for (int at = 0; at < folded.length(); ) {
            int codePoint = folded.codePointAt(at);
            int group = group(codePoint);
            if (group != 0) {
                starts[text.length()] = group != before;
                text.appendCodePoint(codePoint);
            }
            before = group;
            at += Character.charCount(codePoint);
        }
        return new PlainText(text.toString(), Arrays.copyOf(starts, text.length()));
    }

    /** Splits what somebody typed at blanks and punctuation. */
    static List<String> words(String raw) {
        return Arrays.stream(fold(raw).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fold(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static int group(int codePoint) {
        if (!Character.isLetterOrDigit(codePoint)) {
            return 0;
        }
        if (Character.isDigit(codePoint)) {
            return 1;
        }
        return Pinyin.han(codePoint) ? 2 : 3;
    }
}
