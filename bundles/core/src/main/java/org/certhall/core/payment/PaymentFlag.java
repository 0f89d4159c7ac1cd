package org.certhall.core.payment;

import java.time.Instant;
import java.time.LocalDate;
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
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.Bill;
import org.certhall.api.value.Money;
import org.jspecify.annotations.Nullable;

/** The row of something about a payment that finance has to look into. */
@Entity
@Table(name = "payment_flag")
public class PaymentFlag {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_flag")
    @SequenceGenerator(name = "payment_flag", sequenceName = "payment_flag_seq", allocationSize = 50)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String channel;

    @Enumerated(EnumType.STRING)
    private Bill.Kind subject;

    @Column(name = "order_number")
    private @Nullable String order;

    @Column(name = "attempt_key")
    private @Nullable String attempt;

    private String trade;
    private long amount;

    @Column(name = "own_amount")
    private @Nullable Long own;

    @Column(name = "bill_day")
    private @Nullable LocalDate day;

    private Instant created;
    private Instant changed;
    private @Nullable Long holder;
    private @Nullable Instant settled;

    @Column(name = "settled_by")
    private @Nullable Long settledBy;

    @Column(name = "note_sealed")
    private byte @Nullable [] noteSealed;

    /** What there is to look into. */
    public enum Kind {
        /** Another amount was paid than the one asked for. */
        WRONG_AMOUNT,
        /** The channel tells of a second trade under a key that was paid. */
        SECOND_TRADE,
        /** The channel tells of a trade that paid for something else. */
        TRADE_TAKEN,
        /** The channel refuses a refund. */
        REFUND_REJECTED,
        /** A bill has it and the hall does not. */
        LONG,
        /** The hall has it and no bill does. */
        SHORT,
        /** A bill and the hall have another amount. */
        AMOUNT_DIFFERS
    }

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected PaymentFlag() {}

    PaymentFlag(Kind kind, PaymentAttempt attempt, String trade, Money amount, Instant now) {
        this(kind, kind == Kind.REFUND_REJECTED ? Bill.Kind.REFUND : Bill.Kind.PAYMENT, attempt.channel(), trade, now);
        this.order = attempt.order().value();
        this.attempt = attempt.key();
        this.amount = amount.fen();
        this.own = kind == Kind.WRONG_AMOUNT ? attempt.amount().fen() : null;
    }

    PaymentFlag(Difference difference, Instant now) {
        this(difference.kind(), difference.subject(), difference.channel(), difference.reference(), now);
        this.order = difference.order().map(OrderNumber::value).orElse(null);
        this.day = difference.day();
        renew(difference);
    }

    private PaymentFlag(Kind kind, Bill.Kind subject, String channel, String trade, Instant now) {
        this.kind = kind;
        this.subject = subject;
        this.channel = channel;
        this.trade = trade;
        this.created = now.truncatedTo(ChronoUnit.MICROS);
        this.changed = created;
    }

    private void renew(Difference difference) {
        amount = difference.amount().fen();
        own = difference.own().map(Money::fen).orElse(null);
    }

    /** Opens it again where it had settled itself; what an officer has settled stays so. */
    void reopen(Difference difference, Instant now) {
        if (settled != null && settledBy == null) {
            settled = null;
            day = difference.day();
            renew(difference);
            changed = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Notes that a bill explains it. */
    void explain(Instant now) {
        settled = now.truncatedTo(ChronoUnit.MICROS);
        changed = settled;
    }

    /** Notes who looks into it. */
    public void take(AccountId officer, Instant now) {
        holder = officer.value();
        changed = now.truncatedTo(ChronoUnit.MICROS);
    }

    public void settle(AccountId officer, byte[] sealed, Instant now) {
        settledBy = officer.value();
        noteSealed = sealed.clone();
        explain(now);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("the flag has not been persisted yet");
        }
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public Bill.Kind subject() {
        return subject;
    }

    public String channel() {
        return channel;
    }

    public Optional<OrderNumber> order() {
        return Optional.ofNullable(order).map(OrderNumber::new);
    }

    /** Gives the channel's number of the trade, or the hall's of the refund. */
    public String trade() {
        return trade;
    }

    public Money amount() {
        return new Money(amount);
    }

    /** Gives what the hall has booked, where that is another amount. */
    public Optional<Money> own() {
        return Optional.ofNullable(own).map(Money::new);
    }

    /** Gives the day of the bill in which it was found. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    public Instant created() {
        return created;
    }

    public Optional<AccountId> holder() {
        return Optional.ofNullable(holder).map(AccountId::new);
    }

    /** Gives when finance was done with it. */
    public Optional<Instant> settled() {
        return Optional.ofNullable(settled);
    }

    /** Gives who settled it; empty where it settled itself. */
    public Optional<AccountId> settledBy() {
        return Optional.ofNullable(settledBy).map(AccountId::new);
    }

    public Optional<byte[]> noteSealed() {
        return Optional.ofNullable(noteSealed).map(byte[]::clone);
    }
}
