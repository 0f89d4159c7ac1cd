package org.certhall.core.verification;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.Verification;
import org.certhall.api.identity.Verification.Item;
import org.certhall.api.identity.Verification.Match;
import org.certhall.api.identity.Verification.Mismatch;
import org.certhall.api.identity.Verification.NoRecord;
import org.certhall.api.identity.Verification.Standing;
import org.jspecify.annotations.Nullable;

/** The row that proves what an authority said about an application; written once, never changed. */
@Entity
@Table(name = "identity_check")
public class IdentityCheck {
    private static final String SEPARATOR = ",";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_check")
    @SequenceGenerator(name = "identity_check", sequenceName = "identity_check_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "order_number")
    private String order;

    private String enquiry;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    private String verifier;

    @Column(name = "transaction_number")
    private String transaction;

    private String consent;

    @Enumerated(EnumType.STRING)
    private Result result;

    private String items;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private Instant asked;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected IdentityCheck() {}

    private IdentityCheck(
            OrderNumber order,
            Subject subject,
            Enquiry enquiry,
            String verifier,
            String transaction,
            Result result,
            Set<Item> items,
            Standing standing,
            Instant asked) {
        this.order = order.value();
        this.subject = subject;
        this.enquiry = enquiry.key();
        this.consent = enquiry.consent();
        this.verifier = verifier;
        this.transaction = transaction;
        this.result = result;
        this.items = items.stream().map(Enum::name).sorted().collect(Collectors.joining(SEPARATOR));
        this.standing = standing;
        this.asked = asked.truncatedTo(ChronoUnit.MICROS);
    }

    /** Makes the row of an answer; empty for one that never came. */
    static Optional<IdentityCheck> of(
            OrderNumber order, Subject subject, Enquiry enquiry, String verifier, Verification answer, Instant asked) {
        if (answer instanceof Match match) {
            return Optional.of(new IdentityCheck(
                    order,
                    subject,
                    enquiry,
                    verifier,
                    match.transaction(),
                    Result.MATCH,
                    Set.of(),
                    match.standing(),
                    asked));
        }
        if (answer instanceof Mismatch mismatch) {
            return Optional.of(new IdentityCheck(
                    order,
                    subject,
                    enquiry,
                    verifier,
                    mismatch.transaction(),
                    Result.MISMATCH,
                    mismatch.items(),
                    mismatch.standing(),
                    asked));
        }
        if (answer instanceof NoRecord none) {
            return Optional.of(new IdentityCheck(
                    order,
                    subject,
                    enquiry,
                    verifier,
                    none.transaction(),
                    Result.NO_RECORD,
                    Set.of(),
                    Standing.UNTOLD,
                    asked));
        }
        return Optional.empty();
    }

    /** Gives the answer back. */
    Verification verification() {
        return switch (result) {
            case MATCH -> new Match(transaction, standing);
            case MISMATCH -> new Mismatch(transaction, items(), standing);
            case NO_RECORD -> new NoRecord(transaction);
        };
    }

    String verifier() {
        return verifier;
    }

    Instant asked() {
        return asked;
    }

    private Set<Item> items() {
        return Arrays.stream(items.split(SEPARATOR))
                .filter(name -> !name.isEmpty())
                .map(Item::valueOf)
                .collect(Collectors.toSet());
    }
}
