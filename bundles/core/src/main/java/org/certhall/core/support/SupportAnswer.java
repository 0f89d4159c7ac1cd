package org.certhall.core.support;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.certhall.api.access.AccountId;
import org.jspecify.annotations.Nullable;

/** The row of an answer; written once, never changed. */
@Entity
@Table(name = "support_answer")
public class SupportAnswer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "support_answer")
    @SequenceGenerator(name = "support_answer", sequenceName = "support_answer_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "message_id")
    private long message;

    private Instant written;

    @Column(name = "author_id")
    private long author;

    @Column(name = "text_sealed")
    private byte[] text;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected SupportAnswer() {}

    SupportAnswer(long message, Instant written, AccountId author, byte[] text) {
        this.message = message;
        this.written = written.truncatedTo(ChronoUnit.MICROS);
        this.author = author.value();
        this.text = text;
    }

    Instant written() {
        return written;
    }

    AccountId author() {
        return new AccountId(author);
    }

    byte[] text() {
        return text;
    }
}
