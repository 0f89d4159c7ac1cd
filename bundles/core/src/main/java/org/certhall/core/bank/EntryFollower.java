package org.certhall.core.bank;

import javax.persistence.EntityManager;
import org.certhall.api.bank.StatementEntry;

/** An area that follows what is booked on the hall's own accounts: returned deposits, transfers. */
public interface EntryFollower {
    /**
     * Told of each entry once its account has been read that far, in the transaction that notes it; changes rows alone. A
     * bank may tell of the same entry twice.
     *
     * @param source the id of the account
     */
    void booked(EntityManager entities, String source, StatementEntry entry);
}
