package org.certhall.core.support;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
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
import org.certhall.api.support.SupportDesk.State;
import org.jspecify.annotations.Nullable;

/** The row of a message; {@link SupportSeal} opens what is personal. Changed under a row lock alone. */
@Entity
@Table(name = "support_message")
public class SupportMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "support_message")
    @SequenceGenerator(name = "support_message", sequenceName = "support_message_seq", allocationSize = 50)
    private @Nullable Long id;

    private Instant received;
    private Instant changed;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(name = "account_id")
    private @Nullable Long account;

    @Column(name = "name_sealed")
    private byte[] name;

    @Column(name = "contact_sealed")
    private byte[] contact;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String locale;

    @Column(name = "text_sealed")
    private byte[] text;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected SupportMessage() {}

    SupportMessage(
            Instant received,
            @Nullable Long account,
            Channel channel,
            Locale locale,
            byte[] name,
            byte[] contact,
            byte[] text) {
        this.received = received.truncatedTo(ChronoUnit.MICROS);
        this.changed = this.received;
        this.account = account;
        this.channel = channel;
        this.locale = locale.toLanguageTag();
        this.name = name;
        this.contact = contact;
        this.text = text;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("the message has not been persisted yet");
        }
        return id;
    }

    /** Gives the message as the audit log names it: {@code support:7}. */
    String object() {
        return "support:" + id();
    }

    Instant received() {
        return received;
    }

    State state() {
        return state;
    }

    boolean registered() {
        return account != null;
    }

    Channel channel() {
        return channel;
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    byte[] name() {
        return name;
    }

    byte[] contact() {
        return contact;
    }

    byte[] text() {
        return text;
    }

    void become(State next, Instant at) {
        state = next;
        changed = at.truncatedTo(ChronoUnit.MICROS);
    }
}
