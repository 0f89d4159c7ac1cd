package org.certhall.core.deposit;

import java.util.HexFormat;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.LockModeType;
import javax.persistence.Table;

/** The row of an account that deposits went to; it is there to be locked while they are counted (S104). */
@Entity
@Table(name = "deposit_account")
public class DepositAccount {
    @Id
    @Column(name = "account_key")
    private String key;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected DepositAccount() {}

    private DepositAccount(String key) {
        this.key = key;
    }

    /** Locks the account until the end of the transaction; two that are the first at once conflict. */
    static void lock(EntityManager entities, byte[] accountKey) {
        String key = HexFormat.of().formatHex(accountKey);
        if (entities.find(DepositAccount.class, key, LockModeType.PESSIMISTIC_WRITE) == null) {
            entities.persist(new DepositAccount(key));
            entities.flush();
        }
    }
}
