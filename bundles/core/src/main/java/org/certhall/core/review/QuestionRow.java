package org.certhall.core.review;

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
import org.certhall.api.access.AccountId;
import org.jspecify.annotations.Nullable;

/** The row of a question and its answer. */
@Entity
@Table(name = "review_question")
public class QuestionRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_question")
    @SequenceGenerator(name = "review_question", sequenceName = "review_question_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "order_number")
    private String order;

    private long officer;
    private Instant asked;

    @Column(name = "text_sealed")
    private byte[] textSealed;

    private @Nullable Instant answered;

    @Column(name = "answer_sealed")
    private byte @Nullable [] answerSealed;

    private @Nullable String document;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected QuestionRow() {}

    QuestionRow(ReviewRow review, AccountId officer, byte[] textSealed, Instant at) {
        this.order = review.order();
        this.officer = officer.value();
        this.textSealed = textSealed.clone();
        this.asked = at.truncatedTo(ChronoUnit.MICROS);
    }

    void answer(byte[] sealed, Optional<String> picture, Instant at) {
        answerSealed = sealed.clone();
        document = picture.orElse(null);
        answered = at.truncatedTo(ChronoUnit.MICROS);
    }

    Instant asked() {
        return asked;
    }

    byte[] textSealed() {
        return textSealed.clone();
    }

    Optional<Instant> answered() {
        return Optional.ofNullable(answered);
    }

    Optional<byte[]> answerSealed() {
        return Optional.ofNullable(answerSealed).map(byte[]::clone);
    }

    Optional<String> document() {
        return Optional.ofNullable(document);
    }
}
