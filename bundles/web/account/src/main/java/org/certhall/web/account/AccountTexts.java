package org.certhall.web.account;

import java.util.Locale;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of this bundle. */
public final class AccountTexts {
    private static final Texts TEXTS = new Texts(AccountTexts.class);

    private AccountTexts() {}

    public static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }
}
