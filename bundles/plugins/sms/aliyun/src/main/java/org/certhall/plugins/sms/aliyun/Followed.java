package org.certhall.plugins.sms.aliyun;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.certhall.api.message.DeliveryReports;
import org.certhall.api.message.SmsGateway.Sms;
import org.certhall.plugins.sms.aliyun.AliyunClient.NoAnswerException;
import org.certhall.plugins.sms.aliyun.AliyunClient.NotReachedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the service, at growing intervals, whether what it accepted has reached the phone, and passes it on. */
final class Followed {
    private static final Logger LOG = LoggerFactory.getLogger(Followed.class);
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final int MOST = 5_000;
    private static final int ATTEMPTS = 10;

    private final String gateway;
    private final Sent sent;
    private final ScheduledExecutorService timer;
    private final Duration first;
    private final AtomicInteger following = new AtomicInteger();
    private final AtomicReference<@Nullable DeliveryReports> reports = new AtomicReference<>();

    /** @param first pause before the first question; each further one is twice as long */
    Followed(String gateway, Sent sent, ScheduledExecutorService timer, Duration first) {
        this.gateway = gateway;
        this.sent = sent;
        this.timer = timer;
        this.first = first;
    }

    void attach(DeliveryReports receiver) {
        reports.set(receiver);
    }

    void detach(DeliveryReports receiver) {
        reports.compareAndSet(receiver, null);
    }

    /** Follows an SMS; where very many are followed already, it goes without. */
    void follow(Sms sms, String reference) {
        if (following.incrementAndGet() > MOST) {
            following.decrementAndGet();
        } else {
            schedule(sms, reference, 0);
        }
    }

    private void schedule(Sms sms, String reference, int attempt) {
        if (timer.isShutdown()) {
            return;
        }
        timer.schedule(() -> ask(sms, reference, attempt), first.toMillis() << attempt, TimeUnit.MILLISECONDS);
    }

    private void ask(Sms sms, String reference, int attempt) {
        if (told(sms, reference) || attempt + 1 == ATTEMPTS) {
            following.decrementAndGet();
        } else {
            schedule(sms, reference, attempt + 1);
        }
    }

    private boolean told(Sms sms, String reference) {
        DeliveryReports receiver = reports.get();
        if (receiver == null) {
            return false;
        }
        try {
            var detail = sent.find(sms.key(), sms.mobile(), DEADLINE).filter(Sent.Detail::isFinal);
            detail.ifPresent(found -> receiver.report(gateway, reference, found.delivered(), found.state()));
            return detail.isPresent();
        } catch (NotReachedException | NoAnswerException later) {
            LOG.debug("what became of {} is asked again later", sms.key(), later);
            return false;
        } catch (RuntimeException fault) {
            LOG.warn("A delivery report could not be noted; it is asked for again", fault);
            return false;
        }
    }
}
