package org.certhall.core.review;

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

/** The row of what an officer said where it takes two. */
@Entity
@Table(name = "review_opinion")
public class OpinionRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_opinion")
    @SequenceGenerator(name = "review_opinion", sequenceName = "review_opinion_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "order_number")
    private String order;

    private int turn;
    private long officer;
    private boolean approves;
    private Instant given;

    @Column(name = "reason_sealed")
    private byte[] reasonSealed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected OpinionRow() {}

    @SuppressWarnings("NullAway.Init") // he says it at once
    OpinionRow(ReviewRow review, AccountId officer) {
        this.order = review.order();
        this.turn = review.turn();
        this.officer = officer.value();
    }

    void say(boolean approving, byte[] sealed, Instant at) {
        approves = approving;
        reasonSealed = sealed.clone();
        given = at.truncatedTo(ChronoUnit.MICROS);
    }

    AccountId officer() {
        return new AccountId(officer);
    }

    boolean approves() {
        return approves;
    }

    Instant given() {
        return given;
    }

    byte[] reasonSealed() {
        return reasonSealed.clone();
    }
}
