package org.certhall.core.catalogue;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.certhall.api.value.LocalisedText;

/** The words of this area, from {@code messages_zh} and {@code messages_en}. */
final class CatalogueTexts {
    private static final ResourceBundle ZH = load(Locale.CHINESE);
    private static final ResourceBundle EN = load(Locale.ENGLISH);

    private CatalogueTexts() {}

    static LocalisedText text(String key) {
        return new LocalisedText(ZH.getString(key), EN.getString(key));
    }

    /** Gives a text with places for names, filled in the language of each. */
    static LocalisedText text(String key, LocalisedText name, int number) {
        return new LocalisedText(
                MessageFormat.format(ZH.getString(key), name.zh(), number),
                MessageFormat.format(EN.getString(key), name.en(), number));
    }

    /** Gives a reason for administrators, whose lists are in Chinese. */
    static String reason(String key, Object... values) {
        return MessageFormat.format(ZH.getString(key), values);
    }

    private static ResourceBundle load(Locale locale) {
        return ResourceBundle.getBundle(
                CatalogueTexts.class.getPackageName() + ".messages",
                locale,
                CatalogueTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
