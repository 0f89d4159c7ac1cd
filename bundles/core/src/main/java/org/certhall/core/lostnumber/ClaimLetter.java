package org.certhall.core.lostnumber;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The row of a request's stamped letter. */
@Entity
@Table(name = "number_claim_letter")
public class ClaimLetter {
    @Id
    private long claim;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "content_sealed")
    private byte[] contentSealed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected ClaimLetter() {}

    ClaimLetter(long claim, String mediaType, byte[] contentSealed) {
        this.claim = claim;
        this.mediaType = mediaType;
        this.contentSealed = contentSealed.clone();
    }

    String mediaType() {
        return mediaType;
    }

    byte[] contentSealed() {
        return contentSealed.clone();
    }
}
