package org.certhall.web.applicant;

import java.util.Locale;
import org.certhall.api.catalogue.QuantityRule;
import org.certhall.web.applicant.selection.Problem;
import org.certhall.web.applicant.selection.StepOne;
import org.certhall.web.components.Words;

/** What step one says about its present state. */
record Messages(Words words, StepOne step) {
    /** Gives the chosen project's name; blank where none is chosen or none is known by that id. */
    String projectName() {
        return step.offer().map(offer -> words.of(offer.project().name())).orElse("");
    }

    /** Says that the chosen project is not on offer at the moment; blank while it is. */
    String away() {
        if (!step.projectAway()) {
            return "";
        }
        return step.offer().isPresent()
                ? words.get("project.left", projectName())
                : words.get("project.unknown", String.valueOf(step.wanted().project()));
    }

    String of(Problem problem) {
        return switch (problem.reason()) {
            case MISSING -> words.get("missing." + key(problem));
            case OUT_OF_RANGE ->
                step.offer().map(offer -> range(offer.project().quantity())).orElse("");
            case GONE -> gone(problem);
        };
    }

    /** Says that the price changed while the page was open; blank where it did not. */
    String priceNews() {
        return step.formerPrice()
                .flatMap(former -> step.quote()
                        .map(quote -> words.get(
                                "price.changed", former.display(), quote.total().display())))
                .orElse("");
    }

    String noPrice() {
        if (step.wanted().project() == null) {
            return words.get("price.pending");
        }
        return words.get(step.projectAway() ? "price.away" : "price.incomplete");
    }

    private String gone(Problem problem) {
        String what = switch (problem.field()) {
            case PROJECT -> projectName();
            case YEARS ->
                Summary.yearsInWords(
                        step.wanted().years() == null ? 0 : step.wanted().years(), words);
            case CERTIFICATE_TYPE ->
                step.nameOf(problem.field(), step.wanted().certificateType())
                        .map(words::of)
                        .orElse("");
            case KEY_TYPE ->
                step.nameOf(problem.field(), step.wanted().keyType())
                        .map(words::of)
                        .orElse("");
            case QUANTITY -> "";
        };
        String kind = what.isEmpty() ? "gone.unnamed." : "gone.";
        return words.get(kind + key(problem), what);
    }

    private String range(QuantityRule rule) {
        return rule.fixed()
                ? words.get("quantity.fixed", rule.minimum())
                : words.get("quantity.wrong", rule.minimum(), rule.maximum());
    }

    private static String key(Problem problem) {
        return problem.field().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
