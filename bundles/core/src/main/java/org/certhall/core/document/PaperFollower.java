package org.certhall.core.document;

import javax.persistence.EntityManager;
import org.certhall.api.document.StoredDocument;

/** An area that follows papers: told in the transaction that keeps or removes one; changes rows alone. */
public interface PaperFollower {
    /** Told when a picture has become a document. */
    void kept(EntityManager entities, StoredDocument paper);

    /** Told when a document is taken out. */
    void removed(EntityManager entities, StoredDocument paper);
}
