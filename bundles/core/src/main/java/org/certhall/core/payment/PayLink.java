package org.certhall.core.payment;

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
import org.certhall.core.order.CustomerOrder;
import org.jspecify.annotations.Nullable;

/** The row of a link by which an order can be paid without an account. */
@Entity
@Table(name = "pay_link")
public class PayLink {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pay_link")
    @SequenceGenerator(name = "pay_link", sequenceName = "pay_link_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "order_number")
    private String order;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private Instant created;

    @Column(name = "created_by")
    private long createdBy;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected PayLink() {}

    PayLink(CustomerOrder order, byte[] tokenHash, AccountId by, Instant now) {
        this.order = order.number().value();
        this.tokenHash = tokenHash.clone();
        this.createdBy = by.value();
        this.created = now.truncatedTo(ChronoUnit.MICROS);
    }
}
