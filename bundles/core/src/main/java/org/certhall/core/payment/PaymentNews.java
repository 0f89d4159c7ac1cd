package org.certhall.core.payment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Tuple;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.Subscription;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderFollower;
import org.certhall.core.order.OrderStep;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of changes to the payment of orders that somebody looks at: of those on this node as soon as they are committed, of
 * all others by looking.
 */
@Component(service = {PaymentNews.class, OrderFollower.class})
public final class PaymentNews implements OrderFollower {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentNews.class);
    private static final long PERIOD_MILLIS = 800;

    private final UnitOfWork units;
    private final Map<Object, Listener> listeners = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, PaymentNews::daemon, new ThreadPoolExecutor.DiscardPolicy());
    private Map<String, String> seen = Map.of();

    private record Listener(String number, Runnable changed) {}

    @Activate
    public PaymentNews(@Reference UnitOfWork units) {
        this.units = units;
        executor.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        executor.shutdown();
    }

    Subscription subscribe(OrderNumber number, Runnable changed) {
        Object key = new Object();
        listeners.put(key, new Listener(number.value(), changed));
        return () -> listeners.remove(key);
    }

    /** Tells once the present unit of work has been committed. */
    void changed(OrderNumber number) {
        units.afterCommit(() -> executor.execute(() -> tell(Set.of(number.value()))));
    }

    /** Tells all, since a channel has come or gone. */
    void everything() {
        executor.execute(() -> tell(numbers()));
    }

    @Override
    public void moved(EntityManager entities, CustomerOrder order, OrderStep step) {
        changed(order.number());
    }

    private Set<String> numbers() {
        return listeners.values().stream().map(Listener::number).collect(Collectors.toSet());
    }

    private void tell(Set<String> numbers) {
        for (Listener listener : listeners.values()) {
            if (numbers.contains(listener.number)) {
                try {
                    listener.changed.run();
                } catch (RuntimeException failed) {
                    LOG.warn("A listener failed", failed);
                }
            }
        }
    }

    private void look() {
        Set<String> numbers = numbers();
        if (numbers.isEmpty()) {
            seen = Map.of();
            return;
        }
        try {
            Map<String, String> before = seen;
            Map<String, String> now = units.read(entities -> standing(entities, numbers));
            seen = now;
            tell(now.keySet().stream()
                    .filter(number ->
                            before.containsKey(number) && !before.get(number).equals(now.get(number)))
                    .collect(Collectors.toSet()));
        } catch (PersistenceFailure away) {
            LOG.debug("Changes of payments cannot be seen now", away);
        } catch (RuntimeException unexpected) {
            LOG.error("Changes of payments cannot be seen", unexpected);
        }
    }

    private static Map<String, String> standing(EntityManager entities, Set<String> numbers) {
        Map<String, String> standing = new HashMap<>();
        List<Tuple> orders = entities.createQuery(
                        "select o.number, o.version from CustomerOrder o where o.number in :numbers", Tuple.class)
                .setParameter("numbers", numbers)
                .getResultList();
        orders.forEach(row ->
                standing.put(row.get(0, String.class), row.get(1, Long.class).toString()));
        List<Tuple> attempts = entities.createQuery(
                        "select a.order, max(a.changed) from PaymentAttempt a where a.order in :numbers group by a.order",
                        Tuple.class)
                .setParameter("numbers", numbers)
                .getResultList();
        attempts.forEach(row -> standing.merge(
                row.get(0, String.class), row.get(1, Instant.class).toString(), String::concat));
        return standing;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "certhall-payment-news");
        thread.setDaemon(true);
        return thread;
    }
}
