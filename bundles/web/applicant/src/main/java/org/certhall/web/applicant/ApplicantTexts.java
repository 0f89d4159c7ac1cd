package org.certhall.web.applicant;

import java.util.Locale;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts that step one and what follows share. */
public final class ApplicantTexts {
    private static final Texts TEXTS = new Texts(ApplicantTexts.class);

    private ApplicantTexts() {}

    public static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }
}
