package org.certhall.core.payment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.Money;
import org.jspecify.annotations.Nullable;

/** The row of money that goes back; changes under the lock of the order's row alone. */
@Entity
@Table(name = "payment_refund")
public class PaymentRefund {
    private static final int LONGEST_REASON = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_refund")
    @SequenceGenerator(name = "payment_refund", sequenceName = "payment_refund_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "refund_key")
    private String key;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "attempt_id")
    private PaymentAttempt attempt;

    @Column(name = "order_number")
    private String order;

    private long amount;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;

    private String reference = "";
    private String reason = "";
    private Instant created;
    private Instant changed;

    /** Why it goes back. */
    enum Cause {
        /** It came when the order no longer waited for it (T29). */
        LATE,
        /** The order was paid already (T29). */
        SECOND,
        /** The order came to an end although it had been paid. */
        ENDED,
        /** The price has changed since. */
        PRICE,
        /** Finance gives it back (T28). */
        FINANCE
    }

    /** Where it stands. */
    enum State {
        ASKED,
        /** The channel may have heard of it. */
        SENT,
        REFUNDED,
        /** The channel refuses; finance decides. */
        REJECTED
    }

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected PaymentRefund() {}

    PaymentRefund(String key, PaymentAttempt attempt, Cause cause, Instant now) {
        this.key = key;
        this.attempt = attempt;
        this.order = attempt.order().value();
        this.amount = attempt.amount().fen();
        this.cause = cause;
        this.created = now.truncatedTo(ChronoUnit.MICROS);
        this.changed = created;
    }

    String key() {
        return key;
    }

    PaymentAttempt attempt() {
        return attempt;
    }

    OrderNumber order() {
        return new OrderNumber(order);
    }

    Money amount() {
        return new Money(amount);
    }

    Cause cause() {
        return cause;
    }

    State state() {
        return state;
    }

    /** Gives the channel's own number; blank before it has one. */
    String reference() {
        return reference;
    }

    Instant created() {
        return created;
    }

    Instant changed() {
        return changed;
    }

    boolean over() {
        return state == State.REFUNDED || state == State.REJECTED;
    }

    void send(Instant now) {
        state = State.SENT;
        changed = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** @param number the channel's own */
    void done(String number, Instant now) {
        state = State.REFUNDED;
        reference = number;
        changed = now.truncatedTo(ChronoUnit.MICROS);
    }

    void reject(String why, Instant now) {
        state = State.REJECTED;
        reason = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
        changed = now.truncatedTo(ChronoUnit.MICROS);
    }
}
