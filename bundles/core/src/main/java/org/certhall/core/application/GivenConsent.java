package org.certhall.core.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.identifier.OrderNumber;
import org.jspecify.annotations.Nullable;

/** The row that proves that an edition of a legal text was accepted for an application (S30). */
@Entity
@Table(name = "application_consent")
public class GivenConsent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_consent")
    @SequenceGenerator(name = "application_consent", sequenceName = "application_consent_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "order_number")
    private String order;

    @Column(name = "text_id")
    private String textId;

    private String version;
    private String sha256;
    private Instant accepted;

    @Column(name = "account_id")
    private long account;

    @Column(name = "address_sealed")
    private byte[] addressSealed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected GivenConsent() {}

    GivenConsent(
            OrderNumber order,
            AcceptedEdition edition,
            String sha256,
            Instant accepted,
            AccountId account,
            byte[] addressSealed) {
        this.order = order.value();
        this.textId = edition.textId();
        this.version = edition.version();
        this.sha256 = sha256;
        this.accepted = accepted.truncatedTo(ChronoUnit.MICROS);
        this.account = account.value();
        this.addressSealed = addressSealed.clone();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("the consent has not been persisted yet");
        }
        return id;
    }

    AcceptedEdition edition() {
        return new AcceptedEdition(textId, version);
    }

    String sha256() {
        return sha256;
    }
}
