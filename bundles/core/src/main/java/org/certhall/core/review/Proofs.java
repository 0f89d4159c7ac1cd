package org.certhall.core.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.catalogue.ProjectOffer.Proof;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderPlace;
import org.certhall.api.review.CallBack;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderStep;
import org.certhall.core.order.OrderSteps;

/** Tells whether an organisation's consent is proved (S88, §8): by a call-back, or as its project allows. */
final class Proofs {
    private static final Set<OrderEvent> HANDED_IN = EnumSet.of(OrderEvent.SUBMIT, OrderEvent.RESUBMIT);

    private Proofs() {}

    static boolean isProved(EntityManager entities, CustomerOrder order, ReviewRow review) {
        return order.project().subjectKind() == SubjectKind.INDIVIDUAL
                || isCalledBack(entities, review)
                || isInPerson(order)
                || isDeposited(OrderSteps.of(entities, order));
    }

    /** A call that somebody denied outweighs whatever was said before it. */
    private static boolean isCalledBack(EntityManager entities, ReviewRow review) {
        return ReviewFiles.callBacks(entities, review).stream()
                .filter(call -> call.round() == review.round() && call.result() != CallBack.Result.NOT_REACHED)
                .reduce((former, last) -> last)
                .filter(last -> last.result() == CallBack.Result.CONFIRMED)
                .isPresent();
    }

    private static boolean isInPerson(CustomerOrder order) {
        return order.place() == OrderPlace.COUNTER
                && order.project().offer().proofs().contains(Proof.IN_PERSON);
    }

    /** What was proved before the application was changed proves nothing of it now. */
    private static boolean isDeposited(List<OrderStep> steps) {
        boolean deposited = false;
        for (OrderStep step : steps) {
            if (HANDED_IN.contains(step.event())) {
                deposited = false;
            } else if (step.event() == OrderEvent.AMOUNT_RIGHT) {
                deposited = true;
            }
        }
        return deposited;
    }
}
