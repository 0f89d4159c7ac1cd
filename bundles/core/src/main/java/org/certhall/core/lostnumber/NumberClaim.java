package org.certhall.core.lostnumber;

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

/** The row of a request to change a lost number; changed under a row lock alone. */
@Entity
@Table(name = "number_claim")
public class NumberClaim {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "number_claim")
    @SequenceGenerator(name = "number_claim", sequenceName = "number_claim_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "form_hash")
    private byte[] formHash;

    private @Nullable Long account;

    @Column(name = "mobile_sealed")
    private byte @Nullable [] mobileSealed;

    @Enumerated(EnumType.STRING)
    private ClaimState state = ClaimState.ASKED;

    private Instant asked;
    private @Nullable Instant ended;

    @Column(name = "first_officer")
    private @Nullable Long firstOfficer;

    @Column(name = "second_officer")
    private @Nullable Long secondOfficer;

    private @Nullable Instant effective;

    @Column(name = "objection_hash")
    private byte @Nullable [] objectionHash;

    @Column(name = "reason_sealed")
    private byte @Nullable [] reasonSealed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected NumberClaim() {}

    NumberClaim(byte[] formHash, Optional<AccountId> account, byte[] mobileSealed, Instant asked) {
        this.formHash = formHash.clone();
        this.account = account.map(AccountId::value).orElse(null);
        this.mobileSealed = mobileSealed.clone();
        this.asked = asked.truncatedTo(ChronoUnit.MICROS);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("the request has not been persisted yet");
        }
        return id;
    }

    /** Gives the request as the audit log names it. */
    String object() {
        return "lost-number:" + id();
    }

    /** Gives the account; empty where there is none, and the request only looks as if. */
    Optional<AccountId> account() {
        return Optional.ofNullable(account).map(AccountId::new);
    }

    /** Gives the new number; there until what is personal has been forgotten. */
    byte[] mobileSealed() {
        if (mobileSealed == null) {
            throw new IllegalStateException("the number has been forgotten");
        }
        return mobileSealed.clone();
    }

    ClaimState state() {
        return state;
    }

    Instant asked() {
        return asked;
    }

    Optional<Instant> effective() {
        return Optional.ofNullable(effective);
    }

    int approvals() {
        return (firstOfficer == null ? 0 : 1) + (secondOfficer == null ? 0 : 1);
    }

    boolean isApprovedBy(AccountId officer) {
        long id = officer.value();
        return firstOfficer != null && firstOfficer == id || secondOfficer != null && secondOfficer == id;
    }

    void open() {
        state = ClaimState.OPEN;
    }

    void approveFirst(AccountId officer) {
        firstOfficer = officer.value();
    }

    void approveSecond(AccountId officer, Instant change, byte[] objection) {
        secondOfficer = officer.value();
        effective = change.truncatedTo(ChronoUnit.MICROS);
        objectionHash = objection.clone();
        state = ClaimState.WAITING;
    }

    void refuse(byte[] reason, Instant now) {
        reasonSealed = reason.clone();
        end(ClaimState.REFUSED, now);
    }

    /** Ends it in one of the last states. */
    void end(ClaimState last, Instant now) {
        state = last;
        ended = now.truncatedTo(ChronoUnit.MICROS);
        objectionHash = null;
    }

    /** Forgets what is personal about it. */
    void forget() {
        mobileSealed = null;
        reasonSealed = null;
    }
}
