package org.certhall.web.applicant.sheet;

import java.util.Locale;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of this page and its tables. */
final class SheetTexts {
    private static final Texts TEXTS = new Texts(SheetTexts.class);

    private SheetTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }
}
