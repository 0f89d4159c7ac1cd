package org.certhall.core.document;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The row of a part of what the database keeps. */
@Entity
@Table(name = "document_part")
public class DocumentPart {
    @Id
    private String id;

    private String document;
    private int place;
    private byte[] content;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected DocumentPart() {}

    DocumentPart(String document, int place, byte[] content) {
        this.id = document + ":" + place;
        this.document = document;
        this.place = place;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
