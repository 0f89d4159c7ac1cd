package org.certhall.core.document;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.review.Question;

/** Tells whose an order's papers are. */
@FunctionalInterface
interface PaperOwner {
    /** Empty where there is no such order. */
    Optional<Papers> papers(EntityManager entities, OrderNumber order);

    /**
     * Whose they are.
     *
     * @param open whether the order is filled in or mended now
     * @param asked whether an officer waits for an answer, which may have a picture
     */
    record Papers(AccountId owner, boolean open, boolean asked) {
        boolean takes(FieldKey field) {
            return open || asked && field.equals(ANSWER);
        }
    }

    /** The picture that goes with an answer to an officer. */
    FieldKey ANSWER = FieldKey.document(Question.PICTURE);
}
