package org.certhall.web.applicant.selection;

import java.util.ArrayList;
import java.util.List;
import org.certhall.api.catalogue.QuantityRule;
import org.certhall.web.applicant.selection.Problem.Reason;
import org.jspecify.annotations.Nullable;

/** Compares choices with what a project offers. */
final class Checks {
    private Checks() {}

    /** Gives what is wrong with the choices below the project, in the order of the page. */
    static List<Problem> choices(Wanted wanted, OfferInFull offer) {
        List<Problem> problems = new ArrayList<>();
        check(problems, Field.CERTIFICATE_TYPE, wanted.certificateType(), offer.certificateTypeIds());
        String type = wanted.certificateType();
        if (type == null || offer.certificateTypeIds().contains(type)) {
            check(
                    problems,
                    Field.YEARS,
                    wanted.years(),
                    type == null ? offer.project().years() : offer.years(type));
        }
        QuantityRule rule = offer.project().quantity();
        Integer quantity = wanted.quantity();
        if (quantity == null || quantity < rule.minimum() || quantity > rule.maximum()) {
            problems.add(new Problem(Field.QUANTITY, Reason.OUT_OF_RANGE));
        }
        check(problems, Field.KEY_TYPE, wanted.keyType(), offer.keyTypeIds());
        return List.copyOf(problems);
    }

    private static <T> void check(List<Problem> problems, Field field, @Nullable T choice, List<T> offered) {
        if (choice == null) {
            problems.add(new Problem(field, Reason.MISSING));
        } else if (!offered.contains(choice)) {
            problems.add(new Problem(field, Reason.GONE));
        }
    }
}
