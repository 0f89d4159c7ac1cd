package org.certhall.web.applicant;

import java.util.Locale;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of this bundle. */
final class ApplicantTexts {
    private static final Texts TEXTS = new Texts(ApplicantTexts.class);

    private ApplicantTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }
}
