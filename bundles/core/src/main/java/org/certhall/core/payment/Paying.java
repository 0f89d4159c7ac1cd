package org.certhall.core.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.Payable;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.PaymentException;
import org.certhall.api.payment.PaymentException.Code;
import org.certhall.api.payment.Standing;
import org.certhall.api.value.Subscription;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;
import org.certhall.core.payment.PaymentAttempt.Hitch;
import org.certhall.core.payment.PaymentAttempt.State;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What whoever pays does, once it is known that he may: the owner of the order, or who holds a link. */
@Component(service = Paying.class)
public final class Paying {
    private static final int MOST_AN_HOUR = 20;

    /** How long a former attempt may take to be closed; what is paid there after that goes back. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final UnitOfWork units;
    private final Orders orders;
    private final Attempts attempts;
    private final QueryWork queries;
    private final Channels channels;
    private final PayableView view;
    private final PaymentNews news;

    @Activate
    public Paying(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference Attempts attempts,
            @Reference QueryWork queries,
            @Reference Channels channels,
            @Reference PayableView view,
            @Reference PaymentNews news) {
        this.units = units;
        this.orders = orders;
        this.attempts = attempts;
        this.queries = queries;
        this.channels = channels;
        this.view = view;
        this.news = news;
    }

    Payable view(EntityManager entities, CustomerOrder order) {
        return view.of(entities, order);
    }

    Subscription subscribe(OrderNumber number, Runnable changed) {
        return news.subscribe(number, changed);
    }

    /** Finds an order and locks it; one that is not there is gone for whoever asks. */
    CustomerOrder lock(EntityManager entities, OrderNumber number) {
        try {
            return orders.lock(entities, number);
        } catch (OrderException gone) {
            throw new PaymentException(Code.GONE);
        }
    }

    /** @param back where the payer's browser comes back to, below the portal's address */
    void choose(EntityManager entities, CustomerOrder order, String channel, String payerAddress, String back) {
        if (order.state() != OrderState.AWAITING_PAYMENT) {
            throw new PaymentException(Code.NOT_NOW);
        }
        PaymentChannel chosen = channels.find(channel).orElseThrow(() -> new PaymentException(Code.NO_CHANNEL));
        Instant now = attempts.now();
        List<PaymentAttempt> all = attempts.of(entities, order.number());
        List<PaymentAttempt> live = all.stream().filter(PaymentAttempt::live).toList();
        Optional<PaymentAttempt> same = live.stream()
                .filter(attempt -> !attempt.ending()
                        && attempt.channel().equals(channel)
                        && now.isBefore(attempt.expires())
                        && attempt.amount().equals(order.price()))
                .findFirst();
        if (same.isPresent()) {
            if (same.get().hitch() == Hitch.DELAYED) {
                attempts.hurry(entities, same.get());
            }
            return;
        }
        Instant anHourAgo = now.minus(Duration.ofHours(1));
        if (all.stream().filter(attempt -> attempt.opened().isAfter(anHourAgo)).count() >= MOST_AN_HOUR) {
            throw new PaymentException(Code.TOO_OFTEN);
        }
        live.forEach(attempt -> attempts.end(entities, attempt, Hitch.REPLACED));
        boolean closing = live.stream()
                .anyMatch(attempt ->
                        attempt.live() && channels.find(attempt.channel()).isPresent());
        attempts.begin(entities, order, chosen, payerAddress, back, closing ? PATIENCE : Duration.ZERO);
    }

    /** Asks about the open attempt; outside transactions. */
    void check(OrderNumber number) {
        Optional<PaymentAttempt> open = units.read(entities -> attempts.live(entities, number).stream()
                .filter(attempt -> attempt.state() == State.PAYING)
                .reduce((former, last) -> last));
        if (open.isEmpty()) {
            return;
        }
        Optional<Standing> standing = queries.ask(open.get());
        if (standing.isEmpty() || standing.get() instanceof Standing.Unavailable) {
            throw new PaymentException(Code.UNKNOWN);
        }
    }
}
