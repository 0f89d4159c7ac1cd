package org.certhall.core.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.review.CallBack;
import org.certhall.api.review.Question;

/** The rows of reviews, and what is sealed in them. */
final class ReviewFiles {
    private static final String TEXT = "review.text";
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 5;

    private final DataProtection protection;

    ReviewFiles(DataProtection protection) {
        this.protection = protection;
    }

    static Optional<ReviewRow> find(EntityManager entities, OrderNumber number) {
        return Optional.ofNullable(entities.find(ReviewRow.class, number.value()));
    }

    /** Gives what officers have said since the order came to them last. */
    static List<OpinionRow> opinions(EntityManager entities, ReviewRow review) {
        return of(
                        entities.createQuery(
                                "select p from OpinionRow p where p.order = :order and p.turn = :turn order by p.id",
                                OpinionRow.class),
                        review)
                .setParameter("turn", review.turn())
                .getResultList();
    }

    static List<QuestionRow> questions(EntityManager entities, ReviewRow review) {
        return of(
                        entities.createQuery(
                                "select q from QuestionRow q where q.order = :order order by q.asked, q.id",
                                QuestionRow.class),
                        review)
                .getResultList();
    }

    static List<CallBackRow> callBacks(EntityManager entities, ReviewRow review) {
        return of(
                        entities.createQuery(
                                "select c from CallBackRow c where c.order = :order order by c.recorded, c.id",
                                CallBackRow.class),
                        review)
                .getResultList();
    }

    private static <R> TypedQuery<R> of(TypedQuery<R> query, ReviewRow review) {
        return query.setParameter("order", review.order());
    }

    byte[] seal(String text) {
        return protection.seal(TEXT, text.getBytes(UTF_8));
    }

    String open(byte[] sealed) {
        return new String(protection.open(TEXT, sealed), UTF_8);
    }

    /** Each part is one line. */
    byte[] seal(CallBack.Talk talk) {
        return seal(String.join(
                SEPARATOR,
                talk.number(),
                talk.source(),
                talk.person(),
                talk.at().toString(),
                talk.note()));
    }

    CallBack.Talk talk(CallBackRow row) {
        String[] parts = open(row.talkSealed()).split(SEPARATOR, PARTS);
        return new CallBack.Talk(
                parts[0], parts[1], parts[2], java.time.Instant.parse(parts[3]), row.result(), parts[4]);
    }

    Question question(QuestionRow row) {
        return new Question(
                open(row.textSealed()),
                row.asked(),
                row.answered()
                        .map(at -> new Question.Answer(
                                row.answerSealed().map(this::open).orElse(""), row.document(), at)));
    }
}
