package org.certhall.core.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.certhall.api.access.AccountId;
import org.certhall.api.review.CallBack.Result;
import org.jspecify.annotations.Nullable;

/** The row of a call to an organisation; written once, never changed. */
@Entity
@Table(name = "review_call_back")
public class CallBackRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_call_back")
    @SequenceGenerator(name = "review_call_back", sequenceName = "review_call_back_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "order_number")
    private String order;

    private int round;
    private long officer;
    private Instant recorded;

    @Enumerated(EnumType.STRING)
    private Result result;

    @Column(name = "talk_sealed")
    private byte[] talkSealed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected CallBackRow() {}

    CallBackRow(ReviewRow review, AccountId officer, Result result, byte[] talkSealed, Instant at) {
        this.order = review.order();
        this.round = review.round();
        this.officer = officer.value();
        this.result = result;
        this.talkSealed = talkSealed.clone();
        this.recorded = at.truncatedTo(ChronoUnit.MICROS);
    }

    AccountId officer() {
        return new AccountId(officer);
    }

    int round() {
        return round;
    }

    Result result() {
        return result;
    }

    Instant recorded() {
        return recorded;
    }

    byte[] talkSealed() {
        return talkSealed.clone();
    }
}
