package org.certhall.core.payment;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.value.Money;
import org.certhall.core.site.SiteAddress;
import org.certhall.core.store.Store;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkTrial;
import org.certhall.testing.payment.StandInChannel;

/** The area of payment for tests of those that look at its books. */
public final class TrialPayments implements AutoCloseable {
    public static final Money PRICE = Till.PRICE;

    private final Till till;
    private final PaymentNews news;
    private final Flags flags;

    public TrialPayments(Store store, Path folder, Clock clock) {
        till = new Till(store, folder, clock);
        news = new PaymentNews(till.around().units());
        Attempts attempts = new Attempts(
                till.work().queue(),
                till.around().protection(),
                new SiteAddress("https://hall.example.com"),
                news,
                new SecureRandom(),
                clock);
        flags = new Flags(attempts, till.around().audit());
    }

    public Surroundings around() {
        return till.around();
    }

    public WorkTrial work() {
        return till.work();
    }

    public Flags flags() {
        return flags;
    }

    public Channels channels() {
        return till.channels();
    }

    public StandInChannel channel() {
        return till.channel();
    }

    public StandInChannel other() {
        return till.other();
    }

    public void plugOut(StandInChannel gone) {
        till.channels().remove(gone);
    }

    public void plugIn(StandInChannel back) {
        till.channels().add(back);
    }

    public OrderNumber order() {
        return till.order();
    }

    /** Begins to pay for an order. */
    public PaymentRequest begin(OrderNumber number, StandInChannel channel) {
        return till.begin(number, channel);
    }

    /** Has an amount paid, of which the hall hears. */
    public void pay(PaymentRequest request, StandInChannel channel, Money amount) {
        take(channel, channel.pay(request, amount));
    }

    public void take(StandInChannel channel, RawNotice notice) {
        till.take(channel, notice);
    }

    /** Pays for a new order, and gives the key of the payment. */
    public String paid(StandInChannel channel) {
        PaymentRequest request = begin(order(), channel);
        pay(request, channel, PRICE);
        return request.key();
    }

    /** Pays for an order that was cancelled meanwhile, so that the money goes back, and gives the key of the payment. */
    public String paidBack(StandInChannel channel) {
        OrderNumber number = order();
        PaymentRequest request = begin(number, channel);
        till.move(number, OrderActor.APPLICANT, OrderEvent.CANCEL);
        pay(request, channel, PRICE);
        till.work().run();
        return request.key();
    }

    @Override
    public void close() {
        news.close();
        till.close();
    }
}
