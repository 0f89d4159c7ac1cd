package org.certhall.core.review;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.order.OrderState;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderFollower;
import org.certhall.core.order.OrderStep;
import org.certhall.core.review.ReviewRow.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts orders into the officers' queue and takes them out, whoever moves them. */
@Component(service = OrderFollower.class)
public final class ReviewFollower implements OrderFollower {
    private final ReviewNews news;

    @Activate
    public ReviewFollower(@Reference ReviewNews news) {
        this.news = news;
    }

    @Override
    public void moved(EntityManager entities, CustomerOrder order, OrderStep step) {
        boolean under = step.after() == OrderState.UNDER_REVIEW;
        if (under && step.before().equals(Optional.of(OrderState.UNDER_REVIEW))) {
            return;
        }
        Optional<ReviewRow> known = ReviewFiles.find(entities, order.number());
        if (under) {
            ReviewRow review = known.orElseGet(() -> {
                ReviewRow first = new ReviewRow(order, step.happened());
                entities.persist(first);
                return first;
            });
            review.enter(!step.before().equals(Optional.of(OrderState.ON_HOLD)), step.happened());
            news.follow();
        } else if (known.isPresent()) {
            known.get().leave(stage(step.after()), step.happened());
            news.follow();
        }
    }

    private static Stage stage(OrderState state) {
        return switch (state) {
            case ON_HOLD -> Stage.ON_HOLD;
            case AWAITING_PAYMENT, PAID -> Stage.APPROVED;
            default -> Stage.OVER;
        };
    }
}
