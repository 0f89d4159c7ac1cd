package org.certhall.web.help;

import java.util.Locale;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of this bundle. */
final class HelpTexts {
    private static final Texts TEXTS = new Texts(HelpTexts.class);

    private HelpTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }
}
