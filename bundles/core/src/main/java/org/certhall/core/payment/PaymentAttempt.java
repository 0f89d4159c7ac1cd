package org.certhall.core.payment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.Standing;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.auditchain.Details;
import org.certhall.core.order.CustomerOrder;
import org.jspecify.annotations.Nullable;

/** The row of a try to pay for an order at a channel; changes under the lock of the order's row alone. */
@Entity
@Table(name = "payment_attempt")
public class PaymentAttempt {
    private static final int LONGEST_PANEL = 8_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_attempt")
    @SequenceGenerator(name = "payment_attempt", sequenceName = "payment_attempt_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "attempt_key")
    private String key;

    @Column(name = "order_number")
    private String order;

    private String channel;

    @Column(name = "channel_zh")
    private String channelZh;

    @Column(name = "channel_en")
    private String channelEn;

    private String subject;
    private long amount;

    @Enumerated(EnumType.STRING)
    private State state = State.CREATED;

    private boolean begun;
    private boolean ending;

    @Enumerated(EnumType.STRING)
    private Hitch hitch = Hitch.NONE;

    private Instant opened;
    private Instant expires;
    private Instant changed;
    private String panel = Details.json(Map.of());

    @Column(name = "payer_sealed")
    private byte[] payerSealed;

    private @Nullable String trade;
    private @Nullable Instant paid;
    private boolean counted;

    /** Where it stands. */
    enum State {
        /** Written; the channel is about to be asked. */
        CREATED,
        /** Open at the channel. */
        PAYING,
        PAID,
        CLOSED
    }

    /** Why it does not go on, or has come to nothing. */
    enum Hitch {
        NONE,
        /** The channel does not answer. */
        DELAYED,
        /** The channel refused. */
        REFUSED,
        /** Its time is over, or the channel closed it. */
        EXPIRED,
        /** Another way was chosen. */
        REPLACED,
        /** The order no longer waits for it. */
        NOT_AWAITED,
        /** Another amount was paid than the one asked for. */
        WRONG_AMOUNT
    }

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected PaymentAttempt() {}

    PaymentAttempt(
            String key, CustomerOrder order, PaymentChannel channel, String subject, byte[] payerSealed, Instant now) {
        this.key = key;
        this.order = order.number().value();
        this.channel = channel.id();
        this.channelZh = channel.name().zh();
        this.channelEn = channel.name().en();
        this.subject = subject;
        this.amount = order.price().fen();
        this.payerSealed = payerSealed.clone();
        this.opened = now.truncatedTo(ChronoUnit.SECONDS);
        this.expires = opened.plus(channel.validity());
        this.changed = now.truncatedTo(ChronoUnit.MICROS);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("the attempt has not been persisted yet");
        }
        return id;
    }

    String key() {
        return key;
    }

    OrderNumber order() {
        return new OrderNumber(order);
    }

    String channel() {
        return channel;
    }

    LocalisedText channelName() {
        return new LocalisedText(channelZh, channelEn);
    }

    String subject() {
        return subject;
    }

    Money amount() {
        return new Money(amount);
    }

    State state() {
        return state;
    }

    /** Tells whether it may still be paid, as far as the hall knows. */
    boolean live() {
        return state == State.CREATED || state == State.PAYING;
    }

    boolean begun() {
        return begun;
    }

    boolean ending() {
        return ending;
    }

    Hitch hitch() {
        return hitch;
    }

    Instant opened() {
        return opened;
    }

    Instant expires() {
        return expires;
    }

    Map<String, String> panel() {
        return Details.parse(panel);
    }

    byte[] payerSealed() {
        return payerSealed.clone();
    }

    Optional<String> trade() {
        return Optional.ofNullable(trade);
    }

    Optional<Instant> paid() {
        return Optional.ofNullable(paid);
    }

    boolean counted() {
        return counted;
    }

    /** Notes that the channel is about to hear of it. */
    void begin(Instant now) {
        begun = true;
        changed(now);
    }

    /** Notes that the payer can pay. */
    void open(Map<String, String> shown, Instant now) {
        fill(shown);
        state = State.PAYING;
        hitch = Hitch.NONE;
        changed(now);
    }

    /**
     * Lets the panel show something more.
     *
     * @param until for how long it stays open at least
     */
    void show(Map<String, String> more, Instant until, Instant now) {
        Map<String, String> all = new LinkedHashMap<>(panel());
        all.putAll(more);
        fill(all);
        if (until.isAfter(expires)) {
            expires = until.truncatedTo(ChronoUnit.SECONDS);
        }
        changed(now);
    }

    private void fill(Map<String, String> shown) {
        String text = Details.json(shown);
        if (text.length() > 2 * LONGEST_PANEL) {
            throw new IllegalArgumentException("the channel " + channel + " shows too much");
        }
        panel = text;
    }

    void delay(Instant now) {
        if (hitch != Hitch.DELAYED) {
            hitch = Hitch.DELAYED;
            changed(now);
        }
    }

    /** Notes that it is to be closed at the channel. */
    void end(Hitch why, Instant now) {
        ending = true;
        hitch = why;
        changed(now);
    }

    void close(Hitch why, Instant now) {
        state = State.CLOSED;
        hitch = why;
        changed(now);
    }

    /** @param counts whether the order is paid by it */
    void pay(Standing.Paid how, boolean counts, Instant now) {
        state = State.PAID;
        hitch = Hitch.NONE;
        trade = how.trade();
        paid = how.at().truncatedTo(ChronoUnit.MICROS);
        counted = counts;
        changed(now);
    }

    /** Notes that the order is no longer paid by it, since the money goes back, or is once more. */
    void count(boolean counts, Instant now) {
        counted = counts;
        changed(now);
    }

    private void changed(Instant now) {
        changed = now.truncatedTo(ChronoUnit.MICROS);
    }
}
