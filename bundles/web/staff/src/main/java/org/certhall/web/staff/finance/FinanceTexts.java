package org.certhall.web.staff.finance;

import java.util.Locale;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of the desk. */
public final class FinanceTexts {
    private static final Texts TEXTS = new Texts(FinanceTexts.class);

    private FinanceTexts() {}

    public static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }
}
