package org.certhall.core.account;

import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.core.persistence.PersistenceFailure;

/** Says what a unique key says: another account has it. */
final class Taken {
    private Taken() {}

    /**
     * Runs a unit of work that changes one contact.
     *
     * @throws AccountException {@link Problem.Code#TAKEN} at the field
     */
    static void refuse(Field field, Runnable unit) {
        try {
            unit.run();
        } catch (PersistenceFailure failure) {
            if (failure.code() == PersistenceFailure.Code.DUPLICATE) {
                throw AccountException.of(field, Problem.Code.TAKEN);
            }
            throw failure;
        }
    }
}
