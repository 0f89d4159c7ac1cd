package org.certhall.core.sheet;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Some rows of an upload, which are worked through in one transaction. */
@Entity
@Table(name = "sheet_part")
public class SheetPart {
    @Id
    private String id;

    @Column(name = "import_id")
    private String upload;

    private int place;
    private boolean done;

    @Column(name = "rows_sealed")
    private byte[] sealed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected SheetPart() {}

    SheetPart(String upload, int place, byte[] sealed) {
        this.id = upload + "-" + place;
        this.upload = upload;
        this.place = place;
        this.sealed = sealed.clone();
    }

    byte[] sealed() {
        return sealed.clone();
    }

    /** Notes what became of the rows. */
    void finish(byte[] outcomesSealed) {
        sealed = outcomesSealed.clone();
        done = true;
    }
}
