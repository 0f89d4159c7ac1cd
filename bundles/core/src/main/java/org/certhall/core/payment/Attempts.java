package org.certhall.core.payment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;
import org.certhall.core.payment.PaymentAttempt.Hitch;
import org.certhall.core.site.SiteAddress;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes attempts, finds them, and sees to their being opened and closed, each within the transaction of who has reason to. */
@Component(service = Attempts.class)
public final class Attempts {
    static final String OPEN = "payment.open";
    static final String QUERY = "payment.query";
    static final String CLOSE = "payment.close";

    private static final int KEY_BYTES = 16;
    private static final int LONGEST_SUBJECT = 40;

    private final WorkQueue work;
    private final DataProtection protection;
    private final SiteAddress site;
    private final PaymentNews news;
    private final RandomGenerator random;
    private final Clock clock;

    /** An attempt under the lock of its order. */
    record Locked(CustomerOrder order, PaymentAttempt attempt) {}

    @Activate
    public Attempts(
            @Reference WorkQueue work,
            @Reference DataProtection protection,
            @Reference SiteAddress site,
            @Reference PaymentNews news) {
        this(work, protection, site, news, new SecureRandom(), Clock.systemUTC());
    }

    Attempts(
            WorkQueue work,
            DataProtection protection,
            SiteAddress site,
            PaymentNews news,
            RandomGenerator random,
            Clock clock) {
        this.work = work;
        this.protection = protection;
        this.site = site;
        this.news = news;
        this.random = random;
        this.clock = clock;
    }

    /** Tells pages once the present unit of work has been committed. */
    void changed(OrderNumber number) {
        news.changed(number);
    }

    Instant now() {
        return clock.instant();
    }

    /** Draws a key for a payment or a refund, as the channel is to know it. */
    String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Writes an attempt down and has it opened.
     *
     * @param back where the channel sends the payer's browser, below the portal's address
     * @param patience how long a former attempt may take to be closed
     */
    PaymentAttempt begin(
            EntityManager entities,
            CustomerOrder order,
            PaymentChannel channel,
            String payerAddress,
            String back,
            Duration patience) {
        String key = key();
        byte[] payer = protection.seal(purpose(key), (payerAddress + "\n" + back).getBytes(UTF_8));
        PaymentAttempt attempt = new PaymentAttempt(key, order, channel, subject(order), payer, now());
        entities.persist(attempt);
        work.put(entities, item(OPEN, attempt, now().plus(patience)));
        news.changed(order.number());
        return attempt;
    }

    private static String subject(CustomerOrder order) {
        String project = order.project().name().zh();
        return (project.length() <= LONGEST_SUBJECT ? project : project.substring(0, LONGEST_SUBJECT)) + " "
                + order.number().value();
    }

    Optional<PaymentAttempt> find(EntityManager entities, String key) {
        return entities.createQuery("select a from PaymentAttempt a where a.key = :key", PaymentAttempt.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Finds an attempt and locks its order until the end of the transaction; only then is the attempt read. */
    Optional<Locked> lock(EntityManager entities, Orders orders, String key) {
        return entities.createQuery("select a.order from PaymentAttempt a where a.key = :key", String.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(number -> orders.lock(entities, new OrderNumber(number)))
                .flatMap(order -> find(entities, key).map(attempt -> new Locked(order, attempt)));
    }

    /** Gives all attempts for an order, the oldest first. */
    List<PaymentAttempt> of(EntityManager entities, OrderNumber number) {
        return entities.createQuery(
                        "select a from PaymentAttempt a where a.order = :number order by a.id", PaymentAttempt.class)
                .setParameter("number", number.value())
                .getResultList();
    }

    /** Gives the attempts for an order that may still be paid, the oldest first. */
    List<PaymentAttempt> live(EntityManager entities, OrderNumber number) {
        return of(entities, number).stream().filter(PaymentAttempt::live).toList();
    }

    /** Gives those by which an order is paid: one, or none. */
    List<PaymentAttempt> counted(EntityManager entities, OrderNumber number) {
        return of(entities, number).stream().filter(PaymentAttempt::counted).toList();
    }

    /** Has a live attempt closed; one that the channel has not heard of is closed at once. */
    void end(EntityManager entities, PaymentAttempt attempt, Hitch why) {
        if (attempt.ending()) {
            return;
        }
        if (attempt.begun()) {
            attempt.end(why, now());
            work.put(entities, item(CLOSE, attempt, now()));
        } else {
            attempt.close(why, now());
            work.cancel(entities, OPEN, attempt.key());
        }
        news.changed(attempt.order());
    }

    /** Has an open attempt asked about, so that a payment comes to light whose notice does not come. */
    void watch(EntityManager entities, PaymentAttempt attempt, Instant first) {
        work.put(entities, item(QUERY, attempt, first));
    }

    /** Has attempts opened at once that have waited for a former one to be closed. */
    void release(EntityManager entities, OrderNumber number) {
        live(entities, number).stream()
                .filter(attempt -> !attempt.begun())
                .forEach(attempt -> work.revive(entities, OPEN, attempt.key()));
    }

    /** Has an attempt opened again now that the channel has not answered. */
    void hurry(EntityManager entities, PaymentAttempt attempt) {
        work.revive(entities, OPEN, attempt.key());
    }

    static String key(WorkItem item) {
        return new String(item.payload(), US_ASCII);
    }

    /** Gives what the channel hears of an attempt, always the same. */
    PaymentRequest request(PaymentAttempt attempt) {
        String[] payer =
                new String(protection.open(purpose(attempt.key()), attempt.payerSealed()), UTF_8).split("\n", 2);
        return new PaymentRequest(
                attempt.key(),
                attempt.order(),
                attempt.amount(),
                attempt.subject(),
                attempt.opened(),
                attempt.expires(),
                payer[0],
                URI.create(site.link("notify/payment/" + attempt.channel())),
                URI.create(site.link(payer[1])));
    }

    private static String purpose(String key) {
        return "payment.payer." + key;
    }

    private static WorkItem item(String kind, PaymentAttempt attempt, Instant due) {
        return WorkItem.of(kind, attempt.key(), due, attempt.key().getBytes(US_ASCII));
    }
}
