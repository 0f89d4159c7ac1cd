package org.certhall.core.payment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.core.payment.PaymentRefund.Cause;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks for refunds and finds them, each within the transaction of who has reason to. */
@Component(service = Refunds.class)
public final class Refunds {
    static final String KIND = "payment.refund";

    private final Attempts attempts;
    private final WorkQueue work;

    @Activate
    public Refunds(@Reference Attempts attempts, @Reference WorkQueue work) {
        this.attempts = attempts;
        this.work = work;
    }

    /** Has a payment given back whole; the order no longer is paid by it. */
    PaymentRefund ask(EntityManager entities, PaymentAttempt paid, Cause cause) {
        PaymentRefund refund = new PaymentRefund(attempts.key(), paid, cause, attempts.now());
        entities.persist(refund);
        paid.count(false, attempts.now());
        work.put(
                entities,
                WorkItem.of(KIND, refund.key(), attempts.now(), refund.key().getBytes(US_ASCII)));
        return refund;
    }

    Optional<PaymentRefund> find(EntityManager entities, String key) {
        return entities.createQuery("select r from PaymentRefund r where r.key = :key", PaymentRefund.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Gives the number of the order that a refund at a channel is about. */
    Optional<OrderNumber> order(EntityManager entities, String channel, String key) {
        return entities.createQuery(
                        "select r.order from PaymentRefund r where r.key = :key and r.attempt.channel = :channel",
                        String.class)
                .setParameter("key", key)
                .setParameter("channel", channel)
                .getResultStream()
                .findFirst()
                .map(OrderNumber::new);
    }

    /** Gives all refunds of an order, the oldest first. */
    List<PaymentRefund> of(EntityManager entities, OrderNumber number) {
        return entities.createQuery(
                        "select r from PaymentRefund r where r.order = :number order by r.id", PaymentRefund.class)
                .setParameter("number", number.value())
                .getResultList();
    }
}
