package org.certhall.api.account;

import java.util.List;

/** The error of this area: everything that was wrong with a form, at once (S68, S150). */
public final class AccountException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;

    /**
     * @param problems at least one, in the order of the form's fields
     */
    public AccountException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public static AccountException of(Field field, Problem.Code code, Long... values) {
        return new AccountException(List.of(Problem.of(field, code, values)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
