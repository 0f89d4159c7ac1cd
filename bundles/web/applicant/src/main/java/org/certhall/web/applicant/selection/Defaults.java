package org.certhall.web.applicant.selection;

import java.util.List;
import org.certhall.api.catalogue.QuantityRule;
import org.jspecify.annotations.Nullable;

/** What a project chooses for a visitor who has not said anything, and what it keeps of what he said elsewhere. */
final class Defaults {
    private Defaults() {}

    /** Fills in what was not said; a fixed quantity leaves no choice. */
    static Wanted fillIn(Wanted wanted, OfferInFull offer) {
        Wanted next = wanted;
        if (next.certificateType() == null) {
            next = next.withCertificateType(first(offer.certificateTypeIds()));
        }
        String type = next.certificateType();
        if (next.years() == null && type != null) {
            next = next.withYears(first(offer.years(type)));
        }
        QuantityRule rule = offer.project().quantity();
        if (next.quantity() == null || rule.fixed()) {
            next = next.withQuantity(rule.minimum());
        }
        return next.keyType() == null ? next.withKeyType(first(offer.keyTypeIds())) : next;
    }

    /** Forgets choices made for another project that this one does not offer. */
    static Wanted keepWhatIsOffered(Wanted wanted, OfferInFull offer) {
        Wanted next = wanted;
        for (Problem problem : Checks.choices(wanted, offer)) {
            next = switch (problem.field()) {
                case PROJECT -> next;
                case CERTIFICATE_TYPE -> next.withCertificateType(null).withYears(null);
                case YEARS -> next.withYears(null);
                case QUANTITY -> next.withQuantity(null);
                case KEY_TYPE -> next.withKeyType(null);
            };
        }
        return next;
    }

    private static <T> @Nullable T first(List<T> choices) {
        return choices.isEmpty() ? null : choices.get(0);
    }
}
