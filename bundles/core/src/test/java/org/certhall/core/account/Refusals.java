package org.certhall.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Problem;

/** Says what a refusal names. */
final class Refusals {
    private Refusals() {}

    static void assertRefused(ThrowingCallable call, Problem... problems) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AccountException.class,
                        refused -> assertThat(refused.problems()).containsExactly(problems));
    }
}
