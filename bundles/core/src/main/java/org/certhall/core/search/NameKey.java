package org.certhall.core.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One name under which something is found. */
final class NameKey {
    private final PlainText plain;
    private final List<String[]> units;
    private final @Nullable Spelling spelling;

    NameKey(String name) {
        plain = PlainText.of(name);
        units = Pinyin.spell(plain.text());
        boolean spoken = plain.text().codePoints().anyMatch(Pinyin::han);
        spelling = spoken ? new Spelling(units) : null;
    }

    /** Compares with a query that has been made plain. */
    Match literal(String query) {
        String text = plain.text();
        int at = text.indexOf(query);
        if (at < 0) {
            return Match.NONE;
        }
        if (at == 0) {
            return text.length() == query.length() ? Match.EXACT : Match.PREFIX;
        }
        while (at >= 0) {
            if (plain.wordStart()[at]) {
                return Match.WORD_START;
            }
            at = text.indexOf(query, at + 1);
        }
        return Match.INSIDE;
    }

    String text() {
        return plain.text();
    }

    /** Gives the letters of the readings; {@code null} for a name that is no reading but stands for itself. */
    @Nullable
    LetterSets letters() {
        return spelling == null ? null : spelling.letters();
    }

    /** Compares by reading; a query without a Latin letter is never a reading. */
    Match spoken(String query) {
        return spelling == null ? Match.NONE : spelling.match(query);
    }

    /** Gives the readings in order, as a key for sorting by pinyin. */
    String pinyin() {
        StringBuilder pinyin = new StringBuilder();
        units.forEach(unit -> pinyin.append(unit[0]).append(' '));
        return pinyin.toString();
    }

    /** Gives the letter A to Z under which the name stands: digits as they are read in Chinese, signs passed over. */
    char letter() {
        for (String[] unit : units) {
            int first = unit[0].codePointAt(0);
            String reading = Character.isDigit(first) ? Pinyin.digit(Character.digit(first, 10)) : unit[0];
            char letter = reading.charAt(0);
            if (letter >= 'a' && letter <= 'z') {
                return Character.toUpperCase(letter);
            }
        }
        return 'Z';
    }
}
