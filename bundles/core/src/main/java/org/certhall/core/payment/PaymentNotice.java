package org.certhall.core.payment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The row of a notice as it came from a channel, and what became of it. */
@Entity
@Table(name = "payment_notice")
public class PaymentNotice {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_notice")
    @SequenceGenerator(name = "payment_notice", sequenceName = "payment_notice_seq", allocationSize = 50)
    private @Nullable Long id;

    private String channel;
    private @Nullable String event;

    @Column(name = "object_key")
    private @Nullable String object;

    @Enumerated(EnumType.STRING)
    private Effect effect;

    private Instant received;

    @Column(name = "notice_sealed")
    private byte[] noticeSealed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected PaymentNotice() {}

    /**
     * @param event the channel's number of the notice; {@code null} for a forgery
     * @param object the hall's key of the payment or refund that it is about, if any
     */
    PaymentNotice(
            String channel,
            @Nullable String event,
            @Nullable String object,
            Effect effect,
            Instant received,
            byte[] sealed) {
        this.channel = channel;
        this.event = event;
        this.object = object;
        this.effect = effect;
        this.received = received.truncatedTo(ChronoUnit.MICROS);
        this.noticeSealed = sealed.clone();
    }

    Effect effect() {
        return effect;
    }

    byte[] noticeSealed() {
        return noticeSealed.clone();
    }
}
