package org.certhall.core.review;

import java.time.Clock;
import java.time.Instant;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderState;
import org.certhall.api.review.ReviewException;
import org.certhall.api.review.ReviewException.Code;
import org.certhall.core.document.PaperInspector;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who has which order. A claim ends by itself, and then anybody may take the order; as long as nobody has, its former
 * officer goes on where he was.
 */
@Component(service = {Claims.class, PaperInspector.class})
public final class Claims implements PaperInspector {
    private final Orders orders;
    private final ReviewSettings settings;
    private final ReviewNews news;
    private final Clock clock;

    @Activate
    public Claims(@Reference Orders orders, @Reference ReviewSettings settings, @Reference ReviewNews news) {
        this(orders, settings, news, Clock.systemUTC());
    }

    Claims(Orders orders, ReviewSettings settings, ReviewNews news, Clock clock) {
        this.orders = orders;
        this.settings = settings;
        this.news = news;
        this.clock = clock;
    }

    /** An order that is locked, and its review. */
    record Locked(CustomerOrder order, ReviewRow review) {
        void demandVersion(long version) {
            if (order.version() != version) {
                throw new ReviewException(Code.CHANGED);
            }
        }
    }

    /**
     * Locks an order.
     *
     * @throws ReviewException {@code GONE} where it has never come to the officers
     */
    Locked lock(EntityManager entities, OrderNumber number) {
        try {
            CustomerOrder order = orders.lock(entities, number);
            return new Locked(
                    order, ReviewFiles.find(entities, number).orElseThrow(() -> new ReviewException(Code.GONE)));
        } catch (OrderException gone) {
            throw new ReviewException(Code.GONE);
        }
    }

    void claim(EntityManager entities, OrderNumber number, AccountId officer) {
        hand(lock(entities, number), officer, true);
    }

    /**
     * Hands a locked order to an officer.
     *
     * @param politely whether nobody else may have it
     */
    void hand(Locked locked, AccountId officer, boolean politely) {
        demandUnderReview(locked);
        demandOther(locked.order(), officer);
        Instant now = clock.instant();
        if (politely
                && locked.review()
                        .holder(now)
                        .filter(other -> !other.equals(officer))
                        .isPresent()) {
            throw new ReviewException(Code.TAKEN);
        }
        locked.review().claim(officer, settings.claim(), now);
        news.follow();
    }

    void release(EntityManager entities, OrderNumber number, AccountId officer) {
        ReviewRow review = lock(entities, number).review();
        if (review.holder().filter(officer::equals).isPresent()) {
            review.release(clock.instant());
            news.follow();
        }
    }

    /** Locks an order that the officer has claimed, and has his claim go on. */
    Locked demand(EntityManager entities, OrderNumber number, AccountId officer) {
        Locked locked = lock(entities, number);
        demand(locked, officer);
        locked.review().claim(officer, settings.claim(), clock.instant());
        news.follow();
        return locked;
    }

    /** Demands that an order be the officer's. */
    void demand(Locked locked, AccountId officer) {
        demandUnderReview(locked);
        if (locked.review().holder().filter(officer::equals).isEmpty()) {
            boolean taken = locked.review().holder(clock.instant()).isPresent();
            throw new ReviewException(taken ? Code.TAKEN : Code.NOT_CLAIMED);
        }
        demandOther(locked.order(), officer);
    }

    @Override
    public boolean inspects(EntityManager entities, AccountId officer, OrderNumber number) {
        return ReviewFiles.find(entities, number)
                .filter(review -> review.stage() == ReviewRow.Stage.QUEUE)
                .flatMap(ReviewRow::holder)
                .filter(officer::equals)
                .isPresent();
    }

    /** Tells whether an officer has an order in his hands that he may not review. */
    static boolean isOwn(CustomerOrder order, AccountId officer) {
        return order.enteredBy().equals(officer) || order.owner().equals(officer);
    }

    private static void demandUnderReview(Locked locked) {
        if (locked.order().state() != OrderState.UNDER_REVIEW) {
            throw new ReviewException(Code.OVER);
        }
    }

    private static void demandOther(CustomerOrder order, AccountId officer) {
        if (isOwn(order, officer)) {
            throw new ReviewException(Code.OWN);
        }
    }
}
