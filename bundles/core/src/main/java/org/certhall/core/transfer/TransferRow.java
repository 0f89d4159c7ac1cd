package org.certhall.core.transfer;

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
import javax.persistence.Version;
import org.certhall.api.access.AccountId;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.transfer.TransferDecision;
import org.certhall.api.transfer.TransferState;
import org.certhall.api.value.Money;
import org.jspecify.annotations.Nullable;

/** The row of a transfer into one of the hall's accounts; changes under its own lock alone. */
@Entity
@Table(name = "bank_transfer")
public class TransferRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bank_transfer")
    @SequenceGenerator(name = "bank_transfer", sequenceName = "bank_transfer_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "transfer_key")
    private String key;

    private String source;
    private String reference;
    private long amount;
    private Instant booked;

    @Column(name = "payer_sealed")
    private byte[] payerSealed;

    private @Nullable String coded;

    @Enumerated(EnumType.STRING)
    private TransferState state = TransferState.TO_MATCH;

    @Enumerated(EnumType.STRING)
    private @Nullable TransferDecision decision;

    @Column(name = "attempt_key")
    private @Nullable String attempt;

    private String reason = "";
    private String note = "";

    @Column(name = "first_by")
    private @Nullable Long first;

    @Column(name = "second_by")
    private @Nullable Long second;

    private @Nullable Instant settled;
    private Instant changed;

    @Version
    private long version;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected TransferRow() {}

    /** @param coded the attempt whose code is in the remark */
    TransferRow(
            String key, String source, StatementEntry entry, byte[] payerSealed, Optional<String> coded, Instant now) {
        this.key = key;
        this.source = source;
        this.reference = entry.reference();
        this.amount = entry.amount().fen();
        this.booked = entry.booked().truncatedTo(ChronoUnit.MICROS);
        this.payerSealed = payerSealed.clone();
        this.coded = coded.orElse(null);
        this.changed = now.truncatedTo(ChronoUnit.MICROS);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("the transfer has not been persisted yet");
        }
        return id;
    }

    String key() {
        return key;
    }

    /** Gives the transfer as the audit log names it. */
    String object() {
        return "transfer:" + key;
    }

    String reference() {
        return reference;
    }

    Money amount() {
        return new Money(amount);
    }

    Instant booked() {
        return booked;
    }

    byte[] payerSealed() {
        return payerSealed.clone();
    }

    Optional<String> coded() {
        return Optional.ofNullable(coded);
    }

    TransferState state() {
        return state;
    }

    Optional<TransferDecision> decision() {
        return Optional.ofNullable(decision);
    }

    /** Gives the attempt that it pays, or is to pay. */
    Optional<String> attempt() {
        return Optional.ofNullable(attempt);
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    Optional<AccountId> first() {
        return Optional.ofNullable(first).map(AccountId::new);
    }

    Optional<AccountId> second() {
        return Optional.ofNullable(second).map(AccountId::new);
    }

    Optional<Instant> settled() {
        return Optional.ofNullable(settled);
    }

    long version() {
        return version;
    }

    /** Notes what the first officer takes it for. */
    void decide(TransferDecision what, Optional<String> paying, String why, AccountId officer, Instant now) {
        decision = what;
        attempt = paying.orElse(null);
        reason = why;
        note = "";
        first = officer.value();
        second = null;
        move(TransferState.DECIDED, now);
    }

    /** Notes that the second officer agrees. */
    void agree(TransferState next, AccountId officer, Instant now) {
        second = officer.value();
        if (next == TransferState.BOOKED) {
            settled = now.truncatedTo(ChronoUnit.MICROS);
        }
        move(next, now);
    }

    /** Notes that the second officer does not agree, and why. */
    void refuse(String why, Instant now) {
        note = why;
        if (state == TransferState.DECIDED) {
            decision = null;
            attempt = null;
            reason = "";
            move(TransferState.TO_MATCH, now);
        } else {
            move(TransferState.TO_RETURN, now);
        }
    }

    /** Notes that a payment which it made is to be paid back. */
    void owe(Instant now) {
        move(TransferState.TO_RETURN, now);
    }

    /** Notes that the first officer has paid it back. */
    void payBack(AccountId officer, Instant now) {
        note = "";
        first = officer.value();
        second = null;
        move(TransferState.RETURN_PAID, now);
    }

    private void move(TransferState next, Instant now) {
        state = next;
        changed = now.truncatedTo(ChronoUnit.MICROS);
    }
}
