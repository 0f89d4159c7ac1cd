package org.certhall.core.staff;

import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.LockModeType;
import javax.persistence.Table;

/** The row that whoever changes anything about staff locks first: rules such as that of the last administrator hold. */
@Entity
@Table(name = "staff_desk")
public class StaffLock {
    private static final int ONLY = 1;

    @Id
    private int id;

    /** For the persistence provider. */
    protected StaffLock() {}

    /** Waits for the lock, which lasts until the end of the transaction. */
    static void take(EntityManager entities) {
        if (entities.find(StaffLock.class, ONLY, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new IllegalStateException("the row of staff_desk is gone");
        }
    }
}
