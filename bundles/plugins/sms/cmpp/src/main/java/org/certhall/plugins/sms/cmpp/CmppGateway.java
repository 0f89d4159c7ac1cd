package org.certhall.plugins.sms.cmpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.certhall.api.message.DeliveryReports;
import org.certhall.api.message.Outcome;
import org.certhall.api.message.SmsGateway;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An operator's gateway, spoken to by CMPP 3.0 over one connection that is kept open. */
final class CmppGateway implements SmsGateway, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CmppGateway.class);
    private static final int REPORT_FAILED = 1;

    private final String id;
    private final LocalisedText name;
    private final Account account;
    private final Pace pace;
    private final Link link;
    private final Deliveries deliveries = new Deliveries();
    private final AtomicInteger reference = new AtomicInteger(new SecureRandom().nextInt(256));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService reporter = Executors.newSingleThreadExecutor();
    private final AtomicReference<@Nullable DeliveryReports> reports = new AtomicReference<>();

    /**
     * Sets it up; {@link #start} connects.
     *
     * @param window submits that may wait for answers at a time
     * @param rate submits in a second
     */
    CmppGateway(
            String id,
            LocalisedText name,
            InetSocketAddress gateway,
            Account account,
            int window,
            int rate,
            Timing timing,
            Clock clock,
            Link.StateListener states) {
        this.id = id;
        this.name = name;
        this.account = account;
        pace = new Pace(rate);
        link = new Link(
                "certhall-sms-" + id,
                () -> Session.open(gateway, account, new Window(window), this::delivered, timing, clock),
                timing,
                timer,
                states);
    }

    void start() {
        link.start();
    }

    /** Gives why it cannot send at the moment; blank while it can. */
    String reason() {
        return link.reason();
    }

    void attach(DeliveryReports receiver) {
        reports.set(receiver);
    }

    void detach(DeliveryReports receiver) {
        reports.compareAndSet(receiver, null);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalisedText name() {
        return name;
    }

    @Override
    public Outcome send(Sms sms, Duration deadline) {
        long until = System.nanoTime() + deadline.toNanos();
        Delivery earlier = deliveries.find(sms.key());
        if (earlier != null && earlier.isUnderWay()) {
            return await(earlier, until);
        }
        Optional<Session> session = link.session();
        if (session.isEmpty()) {
            return new Outcome.Unavailable(link.reason());
        }
        List<Part> parts;
        try {
            parts = Part.of(account.signed(sms.text()), reference.getAndIncrement());
        } catch (IllegalArgumentException tooLong) {
            return new Outcome.Rejected(true, String.valueOf(tooLong.getMessage()));
        }
        return send(session.get(), sms, parts, until);
    }

    @Override
    public Outcome query(Sms sms, Duration deadline) {
        Delivery delivery = deliveries.find(sms.key());
        return delivery == null
                ? new Outcome.Unknown("nothing is remembered of it")
                : await(delivery, System.nanoTime() + deadline.toNanos());
    }

    @Override
    public void close() {
        link.close();
        timer.shutdownNow();
        reporter.shutdown();
    }

    private Outcome send(Session session, Sms sms, List<Part> parts, long until) {
        Delivery delivery = new Delivery(parts.size());
        int handedOver = 0;
        try {
            for (Part part : parts) {
                if (!pace.await(until) || !session.window().enter(until)) {
                    return incomplete(delivery, handedOver, "the gateway takes no more for now");
                }
                session.submit(
                        Submit.request(account, sms.mobile(), part),
                        answer -> answered(delivery, part, answer),
                        () -> delivery.lost("the gateway has not answered part " + part.number()));
                handedOver++;
                deliveries.add(sms.key(), delivery);
            }
        } catch (IOException lost) {
            return incomplete(delivery, handedOver, "the connection is lost: " + lost.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return incomplete(delivery, handedOver, "stopped");
        }
        return await(delivery, until);
    }

    /** Some parts without the others: they cannot be taken back. */
    private static Outcome incomplete(Delivery delivery, int handedOver, String reason) {
        if (handedOver == 0) {
            return new Outcome.Unavailable(reason);
        }
        delivery.lost(reason);
        return new Outcome.Unknown(reason);
    }

    private static Outcome await(Delivery delivery, long until) {
        try {
            return delivery.outcome().get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return new Outcome.Unknown("the gateway has not answered in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("stopped");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answered(Delivery delivery, Part part, Submit.Answer answer) {
        if (answer.accepted()) {
            deliveries.expect(answer.message(), delivery);
        }
        delivery.answered(part.number(), answer);
    }

    /** Reports are told on a thread of their own; the gateway repeats what is not answered with success. */
    private void delivered(Session session, Pdu pdu, Deliver deliver) {
        reporter.execute(() -> {
            int result = deliver.report().map(this::report).orElse(0);
            try {
                session.send(pdu.answer(deliver.answer(result)));
            } catch (IOException lost) {
                LOG.debug("the connection is lost before a report is answered", lost);
            }
        });
    }

    private int report(Deliver.Report report) {
        DeliveryReports receiver = reports.get();
        if (receiver == null) {
            return REPORT_FAILED;
        }
        try {
            if (report.isFinal()) {
                deliveries
                        .reported(report)
                        .ifPresent(summary ->
                                receiver.report(id, summary.reference(), summary.delivered(), summary.state()));
            }
            return 0;
        } catch (RuntimeException fault) {
            LOG.warn("A delivery report could not be noted; the gateway will repeat it", fault);
            return REPORT_FAILED;
        }
    }
}
