package org.certhall.core.account;

import java.util.List;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.core.access.Principal;

/** The second factor of an account: one authenticator app and recovery codes. The area of second factors provides it. */
public interface SecondFactor {
    /** Tells whether an account has one. */
    boolean active(EntityManager entities, AccountId account);

    /** Tells how many recovery codes are unused. */
    int recoveryCodesLeft(EntityManager entities, AccountId account);

    /** Makes a key that waits for its first right code; a unit of work of its own. */
    byte[] begin(AccountId account);

    /**
     * Puts the waiting key in use by its first one-time password, and gives the recovery codes; a unit of work of its
     * own.
     *
     * @throws AccountException at {@link Field#SECOND_FACTOR}; {@link Problem.Code#GONE} where no key waits
     */
    List<String> confirm(Principal principal, AccountId account, String typed);

    /**
     * Takes a one-time password or a recovery code; a unit of work of its own, so that it is used up whatever follows.
     *
     * @throws AccountException at {@link Field#SECOND_FACTOR}: {@link Problem.Code#WRONG}; {@link Problem.Code#USED_UP} for
     *     a one-time password that was taken before, when the next one must be awaited; {@link Problem.Code#TOO_OFTEN}
     */
    void check(Principal principal, AccountId account, String typed);

    /** Makes new recovery codes once the second factor is proved; throws like {@link #check}. */
    List<String> renew(Principal principal, AccountId account, String typed);

    /** Takes the second factor away with its recovery codes; does nothing where there is none. */
    void remove(EntityManager entities, Principal principal, AccountId account);
}
