package org.certhall.core.transfer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.certhall.api.value.Money;
import org.jspecify.annotations.Nullable;

/** The row of money that finance pays back in the hall's own bank; changes under the lock of its transfer alone. */
@Entity
@Table(name = "transfer_return")
public class ReturnRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transfer_return")
    @SequenceGenerator(name = "transfer_return", sequenceName = "transfer_return_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "return_key")
    private String key;

    @Column(name = "transfer_id")
    private long transfer;

    private boolean refund;
    private long amount;
    private String reference = "";
    private Instant created;
    private @Nullable Instant done;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected ReturnRow() {}

    /** @param refund whether a channel has asked for it, under its own key */
    ReturnRow(String key, TransferRow transfer, boolean refund, Money amount, Instant now) {
        this.key = key;
        this.transfer = transfer.id();
        this.refund = refund;
        this.amount = amount.fen();
        this.created = now.truncatedTo(ChronoUnit.MICROS);
    }

    String key() {
        return key;
    }

    boolean refund() {
        return refund;
    }

    Money amount() {
        return new Money(amount);
    }

    /** Gives the bank's number of the payment; blank before it was made. */
    String reference() {
        return reference;
    }

    Optional<Instant> done() {
        return Optional.ofNullable(done);
    }

    void paid(String number) {
        reference = number;
    }

    void finish(Instant now) {
        done = now.truncatedTo(ChronoUnit.MICROS);
    }
}
