package org.certhall.api.support;

import java.util.List;

/** The error of this area: everything that was wrong with a form, at once. */
public final class SupportException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<SupportProblem> problems;

    /**
     * @param problems at least one, in the order of the form's fields
     */
    public SupportException(List<SupportProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public static SupportException of(SupportProblem.Field field, SupportProblem.Code code, Long... values) {
        return new SupportException(List.of(SupportProblem.of(field, code, values)));
    }

    public List<SupportProblem> problems() {
        return problems;
    }
}
