package org.certhall.web.staff.finance.figures;

import java.util.Locale;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of figures. */
final class FigureTexts {
    private static final Texts TEXTS = new Texts(FigureTexts.class);

    private FigureTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }
}
