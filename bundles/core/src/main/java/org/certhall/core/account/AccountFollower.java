package org.certhall.core.account;

import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;

/** An area that keeps something for accounts: told in the transaction that closes one, so that all of it goes or none. */
public interface AccountFollower {
    /** Told when an account is closed; changes rows alone and calls nothing outside. */
    void closed(EntityManager entities, AccountId account);
}
