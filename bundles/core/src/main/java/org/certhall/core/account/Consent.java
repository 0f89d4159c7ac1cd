package org.certhall.core.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.certhall.api.account.AcceptedEdition;
import org.jspecify.annotations.Nullable;

/** The row that proves that an edition of a legal text was accepted (S12); written once, never changed. */
@Entity
@Table(name = "consent")
public class Consent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consent")
    @SequenceGenerator(name = "consent", sequenceName = "consent_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "account_id")
    private long account;

    @Column(name = "text_id")
    private String textId;

    private String version;
    private String sha256;
    private Instant accepted;

    @Column(name = "address_sealed")
    private byte[] addressSealed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(long account, AcceptedEdition edition, String sha256, Instant accepted, byte[] addressSealed) {
        this.account = account;
        this.textId = edition.textId();
        this.version = edition.version();
        this.sha256 = sha256;
        this.accepted = accepted.truncatedTo(ChronoUnit.MICROS);
        this.addressSealed = addressSealed.clone();
    }

    AcceptedEdition edition() {
        return new AcceptedEdition(textId, version);
    }

    String sha256() {
        return sha256;
    }

    Instant accepted() {
        return accepted;
    }

    byte[] addressSealed() {
        return addressSealed.clone();
    }
}
