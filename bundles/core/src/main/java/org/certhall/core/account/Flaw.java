package org.certhall.core.account;

import java.util.Optional;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.identifier.TypedText;

/** What is wrong with an entry, before it is known which field it stood in. */
public record Flaw(Problem.Code code, Optional<Long> value) {
    static Optional<Flaw> of(Problem.Code code) {
        return Optional.of(new Flaw(code, Optional.empty()));
    }

    static Optional<Flaw> of(Problem.Code code, long value) {
        return Optional.of(new Flaw(code, Optional.of(value)));
    }

    /** Says why an entry could not be read: nothing was typed, or something else than was asked for. */
    public static Flaw unreadable(String typed) {
        boolean nothing = TypedText.compact(typed).isEmpty();
        return new Flaw(nothing ? Problem.Code.MISSING : Problem.Code.MALFORMED, Optional.empty());
    }

    /** Gives the problem once the field is known. */
    public Problem at(Field field) {
        return new Problem(field, code, value.stream().toList());
    }
}
