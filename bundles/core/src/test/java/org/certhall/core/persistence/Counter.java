package org.certhall.core.persistence;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Version;

/** Something that two people may change at once. */
@Entity
public class Counter {
    @Id
    private long id;

    @Version
    private long version;

    @Column(name = "amount")
    private int value;

    protected Counter() {}

    Counter(long id) {
        this.id = id;
    }

    void increase() {
        value++;
    }

    int value() {
        return value;
    }
}
