package org.certhall.core.persistence;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import javax.persistence.LockTimeoutException;
import javax.persistence.OptimisticLockException;
import javax.persistence.PessimisticLockException;
import org.jspecify.annotations.Nullable;

/** The error of every unit of work that the database did not accept; nothing of that unit was kept. */
public final class PersistenceFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    PersistenceFailure(Throwable cause) {
        super(cause);
        this.code = codeOf(cause);
    }

    public Code code() {
        return code;
    }

    /** What is wrong, stable over versions. */
    public enum Code {
        /** Somebody else changed the same thing; the unit may be tried again. */
        CONFLICT,
        /** A unique key is taken already. */
        DUPLICATE,
        /** The database does not answer; it comes back by itself. */
        UNAVAILABLE,
        /** A fault of the program or of the tables. */
        FAILED
    }

    private static Code codeOf(@Nullable Throwable failure) {
        if (failure == null) {
            return Code.FAILED;
        }
        if (failure instanceof OptimisticLockException
                || failure instanceof PessimisticLockException
                || failure instanceof LockTimeoutException) {
            return Code.CONFLICT;
        }
        return failure instanceof SQLException sql ? codeOf(sql) : codeOf(failure.getCause());
    }

    /** Reads the SQL state (ISO/IEC 9075-2, subclause 24.1), and what both databases add to it. */
    private static Code codeOf(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals("23505")) {
            return Code.DUPLICATE;
        }
        if (state.startsWith("40") || state.equals("55P03") || state.equals("HYT00")) {
            return Code.CONFLICT;
        }
        boolean connection = failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException;
        return connection || state.startsWith("08") || state.startsWith("57P") ? Code.UNAVAILABLE : Code.FAILED;
    }
}
