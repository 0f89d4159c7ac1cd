package org.certhall.core.document;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The row of a content that the database keeps. */
@Entity
@Table(name = "document_content")
public class DocumentContent {
    @Id
    private String id;

    private byte[] content;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected DocumentContent() {}

    DocumentContent(String id, byte[] content) {
        this.id = id;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
