package org.certhall.core.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.certhall.api.access.AccountId;
import org.jspecify.annotations.Nullable;

/** The row of a form of several pages that somebody is in the middle of; {@link Forms} keeps it. */
@Entity
@Table(name = "account_form")
public class PendingForm {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_form")
    @SequenceGenerator(name = "account_form", sequenceName = "account_form_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Step step = Step.BEGUN;

    @Column(name = "account_id")
    private @Nullable Long account;

    @Column(name = "payload_sealed")
    private byte[] payloadSealed;

    private Instant expires;

    /** What the form is about. */
    enum Kind {
        REGISTRATION,
        LOGIN_CODE,
        SECOND_FACTOR,
        ENROLMENT,
        NEW_PASSWORD,
        EMAIL_CHANGE,
        MOBILE_CHANGE
    }

    /** How far it has come. */
    enum Step {
        BEGUN,
        /** The number's code was right, and a second proof is needed. */
        HALF_PROVED,
        PROVED
    }

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected PendingForm() {}

    PendingForm(byte[] tokenHash, Kind kind, Optional<AccountId> account, byte[] payloadSealed, Instant expires) {
        this.tokenHash = tokenHash.clone();
        this.kind = kind;
        this.account = account.map(AccountId::value).orElse(null);
        this.payloadSealed = payloadSealed.clone();
        this.expires = expires.truncatedTo(ChronoUnit.MICROS);
    }

    Kind kind() {
        return kind;
    }

    Step step() {
        return step;
    }

    /** Gives the account that the form is about; empty for a new one, and for forms that only look as if. */
    Optional<AccountId> account() {
        return Optional.ofNullable(account).map(AccountId::new);
    }

    byte[] payloadSealed() {
        return payloadSealed.clone();
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }

    void reach(Step reached) {
        this.step = reached;
    }
}
