package org.certhall.core.persistence;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.certhall.core.persistence.PersistenceFailure.Code;

/** Tries a unit of work again where another one was at the same rows in the same moment. */
public final class Retrying {
    private static final int ATTEMPTS = 6;

    private Retrying() {}

    /** Gives the result of the attempt that went through. */
    public static <R> R write(UnitOfWork units, Function<EntityManager, R> work) {
        return write(units, ATTEMPTS, work);
    }

    /**
     * Gives the result of the attempt that went through.
     *
     * @param attempts how many there may be
     */
    public static <R> R write(UnitOfWork units, int attempts, Function<EntityManager, R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return units.write(work);
            } catch (PersistenceFailure failure) {
                boolean contended = failure.code() == Code.CONFLICT || failure.code() == Code.DUPLICATE;
                if (!contended || attempt == attempts) {
                    throw failure;
                }
            }
        }
    }
}
