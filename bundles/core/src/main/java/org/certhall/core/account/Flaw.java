package org.certhall.core.account;

import java.util.Optional;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;

/** What is wrong with an entry, before it is known which field it stood in. */
public record Flaw(Problem.Code code, Optional<Long> value) {
    static Optional<Flaw> of(Problem.Code code) {
        return Optional.of(new Flaw(code, Optional.empty()));
    }

    static Optional<Flaw> of(Problem.Code code, long value) {
        return Optional.of(new Flaw(code, Optional.of(value)));
    }

    /** Gives the problem once the field is known. */
    public Problem at(Field field) {
        return new Problem(field, code, value.stream().toList());
    }
}
