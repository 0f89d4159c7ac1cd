package org.certhall.core.secondfactor;

import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The row of a recovery code that has not been used. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recovery_code")
    @SequenceGenerator(name = "recovery_code", sequenceName = "recovery_code_seq", allocationSize = 50)
    private @Nullable Long id;

    private long account;
    private byte[] hash;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected RecoveryCode() {}

    RecoveryCode(long account, byte[] hash) {
        this.account = account;
        this.hash = hash;
    }
}
