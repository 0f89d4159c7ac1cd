package org.certhall.core.payment;

import java.util.Map;
import javax.persistence.EntityManager;
import org.certhall.api.value.Money;
import org.certhall.core.audit.AuditTrail;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts aside what finance has to look into, each once. */
@Component(service = Flags.class)
public final class Flags {
    private final Attempts attempts;
    private final AuditTrail audit;

    @Activate
    public Flags(@Reference Attempts attempts, @Reference AuditTrail audit) {
        this.attempts = attempts;
        this.audit = audit;
    }

    /** @param trade what it is about: the channel's number of the trade, or the hall's of the refund */
    void raise(EntityManager entities, PaymentFlag.Kind kind, PaymentAttempt attempt, String trade, Money amount) {
        if (raised(entities, kind, attempt.channel(), trade)) {
            return;
        }
        entities.persist(new PaymentFlag(kind, attempt, trade, amount, attempts.now()));
        audit.record(
                entities,
                "payment.flagged",
                "order:" + attempt.order().value(),
                Map.of("kind", kind.name(), "channel", attempt.channel(), "attempt", attempt.key()));
    }

    private static boolean raised(EntityManager entities, PaymentFlag.Kind kind, String channel, String trade) {
        return entities.createQuery(
                                "select count(f) from PaymentFlag f"
                                        + " where f.kind = :kind and f.channel = :channel and f.trade = :trade",
                                Long.class)
                        .setParameter("kind", kind)
                        .setParameter("channel", channel)
                        .setParameter("trade", trade)
                        .getSingleResult()
                > 0;
    }
}
