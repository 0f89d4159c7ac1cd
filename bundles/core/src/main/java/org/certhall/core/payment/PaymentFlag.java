package org.certhall.core.payment;

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

    @Column(name = "order_number")
    private String order;

    @Column(name = "attempt_key")
    private String attempt;

    private String trade;
    private long amount;
    private Instant created;
    private @Nullable Instant settled;

    /** What there is to look into. */
    enum Kind {
        /** Another amount was paid than the one asked for. */
        WRONG_AMOUNT,
        /** The channel tells of a second trade under a key that was paid. */
        SECOND_TRADE,
        /** The channel tells of a trade that paid for something else. */
        TRADE_TAKEN,
        /** The channel refuses a refund. */
        REFUND_REJECTED
    }

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected PaymentFlag() {}

    PaymentFlag(Kind kind, PaymentAttempt attempt, String trade, Money amount, Instant now) {
        this.kind = kind;
        this.channel = attempt.channel();
        this.order = attempt.order().value();
        this.attempt = attempt.key();
        this.trade = trade;
        this.amount = amount.fen();
        this.created = now.truncatedTo(ChronoUnit.MICROS);
    }

    Kind kind() {
        return kind;
    }

    String attempt() {
        return attempt;
    }

    Money amount() {
        return new Money(amount);
    }

    /** Gives when finance was done with it. */
    Optional<Instant> settled() {
        return Optional.ofNullable(settled);
    }
}
