package org.certhall.core.message;

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
import org.certhall.api.message.Channel;
import org.certhall.api.message.MessageState;
import org.jspecify.annotations.Nullable;

/** The row of a message: everything but what it says and to whom. */
@Entity
@Table(name = "message")
public class MessageRow {
    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message")
    @SequenceGenerator(name = "message", sequenceName = "message_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "message_key")
    private String key;

    private String kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Box box = Box.WAITING;

    @Enumerated(EnumType.STRING)
    private MessageState state = MessageState.WAITING;

    @Column(name = "recipient_masked")
    private String recipientMasked;

    @Column(name = "recipient_index")
    private byte[] recipientIndex;

    private @Nullable String gateway;
    private @Nullable String reference;
    private int attempts;
    private String reason = "";
    private Instant created;
    private Instant changed;
    private @Nullable Instant expires;

    /** Where the desk shows it. */
    enum Box {
        WAITING,
        DEAD,
        SENT
    }

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected MessageRow() {}

    MessageRow(String key, Message message, String recipientMasked, byte[] recipientIndex, Instant now) {
        this.key = key;
        this.kind = message.kind();
        this.channel = message.channel();
        this.recipientMasked = recipientMasked;
        this.recipientIndex = recipientIndex.clone();
        this.created = micros(now);
        this.changed = created;
        this.expires = message.expires().map(MessageRow::micros).orElse(null);
    }

    long id() {
        return id == null ? 0 : id;
    }

    String key() {
        return key;
    }

    String kind() {
        return kind;
    }

    Channel channel() {
        return channel;
    }

    Box box() {
        return box;
    }

    MessageState state() {
        return state;
    }

    String recipientMasked() {
        return recipientMasked;
    }

    Optional<String> gateway() {
        return Optional.ofNullable(gateway);
    }

    Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    int attempts() {
        return attempts;
    }

    String reason() {
        return reason;
    }

    Instant created() {
        return created;
    }

    Instant changed() {
        return changed;
    }

    /** Tells whether no gateway has it. */
    boolean unsent() {
        return state == MessageState.WAITING || state == MessageState.DEAD;
    }

    /** Tells whether a gateway was asked whose answer is not known yet. */
    boolean askedAt(String gatewayId) {
        return (state == MessageState.SENDING || state == MessageState.UNKNOWN) && gatewayId.equals(gateway);
    }

    /** Tells whether something has still to happen. */
    boolean open() {
        return box != Box.SENT;
    }

    boolean expired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    /** Notes that a gateway is asked from now on. */
    void ask(String gatewayId, Instant now) {
        move(MessageState.SENDING, Box.WAITING, "", now);
        gateway = gatewayId;
        attempts++;
    }

    void accepted(String gatewayReference, Instant now) {
        move(MessageState.SENT, Box.SENT, "", now);
        reference = gatewayReference;
    }

    /** Notes that it waits; no gateway has it. */
    void waiting(String why, Instant now) {
        move(MessageState.WAITING, Box.WAITING, why, now);
        gateway = null;
    }

    /** Notes that nobody knows whether it was sent. */
    void unknown(String why, Instant now) {
        move(MessageState.UNKNOWN, Box.WAITING, why, now);
    }

    void reported(boolean delivered, String word, Instant now) {
        move(delivered ? MessageState.DELIVERED : MessageState.UNDELIVERED, Box.SENT, word, now);
    }

    /** Lets somebody look at it: it cannot be sent, or nobody can find out whether it was. */
    void dead(String why, Instant now) {
        move(unsent() ? MessageState.DEAD : MessageState.UNKNOWN, Box.DEAD, why, now);
    }

    /** Leaves it unknown for good, since it matters to nobody any more. */
    void leave(Instant now) {
        move(MessageState.UNKNOWN, Box.SENT, reason, now);
    }

    void expire(Instant now) {
        move(MessageState.EXPIRED, Box.SENT, "", now);
    }

    /** Lets it try once more: to be sent, or to be asked for where it may have been sent. */
    void revive(Instant now) {
        move(unsent() ? MessageState.WAITING : state, Box.WAITING, "", now);
    }

    void discard(Instant now) {
        move(MessageState.DISCARDED, Box.SENT, reason, now);
    }

    private void move(MessageState next, Box shown, String why, Instant now) {
        state = next;
        box = shown;
        reason = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON - 1) + "…";
        changed = micros(now);
    }

    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
