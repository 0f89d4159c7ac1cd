package org.certhall.core.transfer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.certhall.api.payment.PaymentRequest;

/** The row of a remittance code. */
@Entity
@Table(name = "remittance_code")
public class RemittanceRow {
    @Id
    private String code;

    @Column(name = "attempt_key")
    private String attempt;

    @Column(name = "order_number")
    private String order;

    private Instant created;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected RemittanceRow() {}

    RemittanceRow(String code, PaymentRequest request, Instant now) {
        this.code = code;
        this.attempt = request.key();
        this.order = request.order().value();
        this.created = now.truncatedTo(ChronoUnit.MICROS);
    }

    String code() {
        return code;
    }

    String attempt() {
        return attempt;
    }
}
