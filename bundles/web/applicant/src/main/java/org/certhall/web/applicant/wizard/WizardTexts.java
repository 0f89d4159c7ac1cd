package org.certhall.web.applicant.wizard;

import java.util.Locale;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of these pages. */
final class WizardTexts {
    private static final Texts TEXTS = new Texts(WizardTexts.class);

    private WizardTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }
}
