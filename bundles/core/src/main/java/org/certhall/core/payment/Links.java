package org.certhall.core.payment;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.Payable;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.site.SiteAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the links by which orders can be paid without an account, and knows them again. */
@Component(service = Links.class)
public final class Links {
    private static final String PURPOSE = "pay.link";
    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
    /** Each paper has a link of its own; older ones end. */
    private static final int MOST = 20;
    /** How long a link still says that the order was paid. */
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    private final DataProtection protection;
    private final SiteAddress site;
    private final AuditTrail audit;
    private final Attempts attempts;
    private final RandomGenerator random;

    @Activate
    public Links(
            @Reference DataProtection protection,
            @Reference SiteAddress site,
            @Reference AuditTrail audit,
            @Reference Attempts attempts) {
        this(protection, site, audit, attempts, new SecureRandom());
    }

    Links(DataProtection protection, SiteAddress site, AuditTrail audit, Attempts attempts, RandomGenerator random) {
        this.protection = protection;
        this.site = site;
        this.audit = audit;
        this.attempts = attempts;
        this.random = random;
    }

    /** Makes a link to a locked order and gives its address. */
    String make(EntityManager entities, Principal principal, CustomerOrder order) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        List<PayLink> older = entities.createQuery(
                        "select l from PayLink l where l.order = :number order by l.id desc", PayLink.class)
                .setParameter("number", order.number().value())
                .getResultList();
        older.stream().skip(MOST - 1L).forEach(entities::remove);
        entities.persist(new PayLink(order, hash(token), principal.owner(), attempts.now()));
        audit.record(entities, principal, "payment.link-made", order.object(), Map.of());
        return site.link(path(token));
    }

    /** Gives the number of the order that a link was made for. */
    Optional<OrderNumber> order(EntityManager entities, String token) {
        if (!FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        return entities.createQuery("select l.order from PayLink l where l.tokenHash = :hash", String.class)
                .setParameter("hash", hash(token))
                .getResultStream()
                .findFirst()
                .map(OrderNumber::new);
    }

    /** Tells whether a link still leads to what it was made for. */
    boolean holds(Payable payable) {
        Instant since = attempts.now().minus(AFTERWARDS);
        return payable.state() == OrderState.AWAITING_PAYMENT
                || payable.payments().stream()
                        .anyMatch(payment -> payment.counted() && payment.at().isAfter(since));
    }

    static String path(String token) {
        return "pay/" + token;
    }

    private byte[] hash(String token) {
        return protection.blindIndex(PURPOSE, token);
    }
}
