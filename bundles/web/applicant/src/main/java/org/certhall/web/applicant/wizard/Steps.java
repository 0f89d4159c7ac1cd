package org.certhall.web.applicant.wizard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.application.Step;

/** Steps as addresses name them. */
final class Steps {
    private Steps() {}

    static String name(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> asked(Map<String, List<String>> query) {
        return query.getOrDefault(Wizard.STEP, List.of()).stream()
                .flatMap(asked ->
                        Arrays.stream(Step.values()).filter(step -> name(step).equals(asked)))
                .findFirst();
    }

    static Step before(Step step) {
        return Step.values()[Math.max(0, step.ordinal() - 1)];
    }

    static Step after(Step step) {
        return Step.values()[Math.min(Step.OVERVIEW.ordinal(), step.ordinal() + 1)];
    }
}
