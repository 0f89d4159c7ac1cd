package org.certhall.core.bank;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The row that says how far an account of the hall has been read; locked while entries are noted. */
@Entity
@Table(name = "statement_cursor")
public class StatementCursor {
    @Id
    private String source;

    private String place = "";

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected StatementCursor() {}

    StatementCursor(String source) {
        this.source = source;
    }

    String place() {
        return place;
    }

    void moveTo(String next) {
        place = next;
    }
}
