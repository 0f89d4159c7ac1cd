package org.certhall.core.transfer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.transfer.Remittance;
import org.certhall.api.transfer.TransferState;
import org.certhall.api.value.Money;
import org.certhall.core.payment.TransferPayments;
import org.certhall.core.payment.TransferPayments.Trade;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds codes, transfers and what goes back. */
@Component(service = Transfers.class)
public final class Transfers {
    private static final int KEY_BYTES = 16;
    private static final int MOST_CANDIDATES = 10;

    /** How long officers have before a code ends under which money came in. */
    private static final Duration FOR_OFFICERS = Duration.ofDays(7);

    private final TransferPayments payments;
    private final TransferNews news;
    private final RandomGenerator random;
    private final Clock clock;

    @Activate
    public Transfers(@Reference TransferPayments payments, @Reference TransferNews news) {
        this(payments, news, new SecureRandom(), Clock.systemUTC());
    }

    Transfers(TransferPayments payments, TransferNews news, RandomGenerator random, Clock clock) {
        this.payments = payments;
        this.news = news;
        this.random = random;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Tells pages once the present unit of work has been committed. */
    void changed() {
        news.changed();
    }

    String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Draws a code that no other attempt has. */
    String code(EntityManager entities) {
        String code = RemittanceCode.draw(random);
        while (entities.find(RemittanceRow.class, code) != null) {
            code = RemittanceCode.draw(random);
        }
        return code;
    }

    Optional<RemittanceRow> remittance(EntityManager entities, String attempt) {
        return entities.createQuery("select c from RemittanceRow c where c.attempt = :attempt", RemittanceRow.class)
                .setParameter("attempt", attempt)
                .getResultStream()
                .findFirst();
    }

    /** Gives the attempt that a remark means; empty where it means none, or several. */
    Optional<String> meant(EntityManager entities, String remark) {
        Collection<String> codes = RemittanceCode.in(remark);
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        List<RemittanceRow> known = entities.createQuery(
                        "select c from RemittanceRow c where c.code in :codes", RemittanceRow.class)
                .setParameter("codes", codes)
                .getResultList();
        return known.size() == 1 ? Optional.of(known.get(0).attempt()) : Optional.empty();
    }

    /** Gives the attempt by which an order was last to be paid by transfer; one that is still unpaid before all others. */
    Optional<Trade> ofOrder(EntityManager entities, OrderNumber number) {
        List<Trade> all = entities
                .createQuery(
                        "select c.attempt from RemittanceRow c where c.order = :order order by c.created desc",
                        String.class)
                .setParameter("order", number.value())
                .getResultList()
                .stream()
                .flatMap(attempt -> payments.find(entities, attempt).stream())
                .toList();
        return all.stream()
                .filter(trade -> !trade.paid())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Gives what an organisation of this name has yet to pay by transfer, in this amount. */
    List<Trade> awaited(EntityManager entities, String organisation, Money amount) {
        return entities
                .createQuery(
                        "select c.attempt from RemittanceRow c, CustomerOrder o where o.number = c.order"
                                + " and o.state = :state and o.organisationName = :name order by c.created desc",
                        String.class)
                .setParameter("state", OrderState.AWAITING_PAYMENT)
                .setParameter("name", organisation)
                .setMaxResults(MOST_CANDIDATES)
                .getResultList()
                .stream()
                .flatMap(attempt -> payments.find(entities, attempt).stream())
                .filter(trade -> trade.amount().equals(amount) && !trade.paid())
                .toList();
    }

    boolean known(EntityManager entities, String source, String reference) {
        return entities.createQuery(
                                "select count(t) from TransferRow t where t.source = :source and t.reference = :reference",
                                Long.class)
                        .setParameter("source", source)
                        .setParameter("reference", reference)
                        .getSingleResult()
                > 0;
    }

    Optional<TransferRow> find(EntityManager entities, String key) {
        return find(entities, key, LockModeType.NONE);
    }

    /** Finds a transfer and locks it until the end of the transaction. */
    Optional<TransferRow> lock(EntityManager entities, String key) {
        return find(entities, key, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Optional<TransferRow> find(EntityManager entities, String key, LockModeType lock) {
        return entities.createQuery("select t from TransferRow t where t.key = :key", TransferRow.class)
                .setParameter("key", key)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Gives the key of the transfer that has paid an attempt. */
    Optional<String> paid(EntityManager entities, String attempt) {
        return entities.createQuery(
                        "select t.key from TransferRow t where t.attempt = :attempt and t.settled is not null",
                        String.class)
                .setParameter("attempt", attempt)
                .getResultStream()
                .findFirst();
    }

    /** Lets the payer see what has come in under his code and is not decided yet. */
    void show(EntityManager entities, String attempt) {
        Optional<Remittance.Received> received = entities.createQuery(
                        "select t from TransferRow t where t.coded = :attempt and t.state in :open order by t.id desc",
                        TransferRow.class)
                .setParameter("attempt", attempt)
                .setParameter("open", List.of(TransferState.TO_MATCH, TransferState.DECIDED))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new Remittance.Received(row.amount(), row.booked()));
        Instant until = received.isPresent() ? now().plus(FOR_OFFICERS) : now();
        payments.show(entities, attempt, Remittance.received(received), until);
    }

    List<ReturnRow> returns(EntityManager entities, TransferRow row) {
        return entities.createQuery("select r from ReturnRow r where r.transfer = :id order by r.id", ReturnRow.class)
                .setParameter("id", row.id())
                .getResultList();
    }

    Optional<ReturnRow> returned(EntityManager entities, String key) {
        return entities.createQuery("select r from ReturnRow r where r.key = :key", ReturnRow.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
