package org.certhall.web.components;

import java.util.Locale;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.Texts;

/** A bundle's texts in the language of one visit. */
public record Words(Texts texts, Locale locale) {
    /** Gives the text of a key of the message bundle. */
    public String get(String key, Object... values) {
        return texts.get(locale, key, values);
    }

    /** Gives a text that came with data. */
    public String of(LocalisedText text) {
        return text.in(locale);
    }
}
