package org.certhall.web.applicant.deposit;

import java.util.Locale;
import org.certhall.api.identifier.Fault;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of the proof by deposit. */
final class DepositTexts {
    private static final Texts TEXTS = new Texts(DepositTexts.class);

    private DepositTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    static String key(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Says what is wrong with a number, and at which place (S82). */
    static String fault(Words words, Fault fault, String missing) {
        return switch (fault.kind()) {
            case MISSING -> words.get(missing);
            case TOO_SHORT -> words.get("fault.too-short", fault.expected());
            case TOO_LONG -> words.get("fault.too-long", fault.expected());
            case CHARACTER -> words.get("fault.character", fault.place(), fault.character());
            case CHECK, DATE, FUTURE -> words.get("fault.check");
        };
    }
}
