package org.certhall.web.applicant.payment;

import java.util.Locale;
import org.certhall.api.payment.Payable.Phase;
import org.certhall.api.payment.PaymentException;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of the pages of paying. */
final class PaymentTexts {
    private static final Texts TEXTS = new Texts(PaymentTexts.class);

    private PaymentTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    static String refusal(PaymentException refused, Words words) {
        return words.get("refused." + key(refused.code()));
    }

    static String key(Phase phase) {
        return "phase." + key((Enum<?>) phase);
    }

    private static String key(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
