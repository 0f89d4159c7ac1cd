package org.certhall.core.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The row of a login; its columns change one by one in {@link Sessions}, never as a whole. */
@Entity
@Table(name = "account_session")
public class AccountSession {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_session")
    @SequenceGenerator(name = "account_session", sequenceName = "account_session_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", updatable = false)
    private Account account;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @Column(updatable = false)
    private Instant begun;

    @Column(name = "last_used")
    private Instant lastUsed;

    private @Nullable Instant ended;

    @Column(name = "address_sealed")
    private byte @Nullable [] addressSealed;

    @Column(updatable = false)
    private String browser;

    @Column(name = "second_factor", updatable = false)
    private boolean secondFactor;

    @Column(name = "consent_due")
    private boolean consentDue;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected AccountSession() {}

    AccountSession(
            Account account,
            byte[] tokenHash,
            Instant begun,
            byte[] addressSealed,
            String browser,
            boolean secondFactor,
            boolean consentDue) {
        this.account = account;
        this.tokenHash = tokenHash.clone();
        this.begun = begun.truncatedTo(ChronoUnit.MICROS);
        this.lastUsed = this.begun;
        this.addressSealed = addressSealed;
        this.browser = browser;
        this.secondFactor = secondFactor;
        this.consentDue = consentDue;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("the session has not been persisted yet");
        }
        return id;
    }

    Account account() {
        return account;
    }

    Instant begun() {
        return begun;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    boolean isEnded() {
        return ended != null;
    }

    Optional<byte[]> addressSealed() {
        return Optional.ofNullable(addressSealed);
    }

    String browser() {
        return browser;
    }

    boolean passedSecondFactor() {
        return secondFactor;
    }

    boolean isConsentDue() {
        return consentDue;
    }
}
