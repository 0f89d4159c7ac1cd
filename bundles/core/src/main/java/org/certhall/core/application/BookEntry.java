package org.certhall.core.application;

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

/** The row of an organisation in the book of an account. */
@Entity
@Table(name = "organisation_book")
public class BookEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_book")
    @SequenceGenerator(name = "organisation_book", sequenceName = "organisation_book_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "account_id")
    private long account;

    @Column(name = "organisation_key")
    private byte[] organisationKey;

    @Column(name = "entry_sealed")
    private byte[] sealed;

    private Instant used;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected BookEntry() {}

    BookEntry(AccountId account, byte[] organisationKey, byte[] sealed, Instant used) {
        this.account = account.value();
        this.organisationKey = organisationKey.clone();
        this.sealed = sealed.clone();
        this.used = used.truncatedTo(ChronoUnit.MICROS);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("the entry has not been persisted yet");
        }
        return id;
    }

    boolean belongsTo(AccountId owner) {
        return account == owner.value();
    }

    byte[] sealed() {
        return sealed.clone();
    }

    void use(byte[] newSealed, Instant at) {
        this.sealed = newSealed.clone();
        this.used = at.truncatedTo(ChronoUnit.MICROS);
    }
}
