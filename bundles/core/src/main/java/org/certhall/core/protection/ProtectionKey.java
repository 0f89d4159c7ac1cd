package org.certhall.core.protection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The row of a key that this database is sealed with; it never holds the key. */
@Entity
@Table(name = "protection_key")
public class ProtectionKey {
    @Id
    private String name;

    @Column(name = "check_value")
    private byte[] checkValue;

    @Column(name = "first_used")
    private Instant firstUsed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected ProtectionKey() {}

    ProtectionKey(String name, byte[] checkValue, Instant firstUsed) {
        this.name = name;
        this.checkValue = checkValue.clone();
        this.firstUsed = firstUsed.truncatedTo(ChronoUnit.MICROS);
    }

    String name() {
        return name;
    }

    byte[] checkValue() {
        return checkValue.clone();
    }

    Instant firstUsed() {
        return firstUsed;
    }
}
