package org.certhall.api.value;

import java.util.Locale;

/**
 * A text in Chinese, the first language of the hall, and English, the second.
 *
 * @param zh the Chinese text, never blank
 * @param en the English text; the Chinese one stands in where it is blank
 */
public record LocalisedText(String zh, String en) {
    public LocalisedText {
        if (zh.isBlank()) {
            throw new IllegalArgumentException("a text needs its Chinese form");
        }
        en = en.isBlank() ? zh : en;
    }

    /** Gives the text for a reader: English for English locales, Chinese for all others. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }

    /** Makes a text that reads the same in both languages, such as a brand name. */
    public static LocalisedText same(String text) {
        return new LocalisedText(text, text);
    }
}
