package org.certhall.core.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.Opening;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.core.payment.Attempts.Locked;
import org.certhall.core.payment.PaymentAttempt.Hitch;
import org.certhall.core.payment.PaymentAttempt.State;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens attempts at their channels, again and again under the same key until the channel has answered or the time is over. */
@Component(service = WorkHandler.class)
public final class OpenWork implements WorkHandler {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration FIRST_QUERY = Duration.ofSeconds(5);

    private final UnitOfWork units;
    private final Attempts attempts;
    private final Settlement settlement;
    private final Channels channels;

    @Activate
    public OpenWork(
            @Reference UnitOfWork units,
            @Reference Attempts attempts,
            @Reference Settlement settlement,
            @Reference Channels channels) {
        this.units = units;
        this.attempts = attempts;
        this.settlement = settlement;
        this.channels = channels;
    }

    @Override
    public String kind() {
        return Attempts.OPEN;
    }

    @Override
    public Result handle(WorkItem item) {
        String key = Attempts.key(item);
        Optional<PaymentRequest> request = units.write(entities -> settlement
                .lock(entities, key)
                .filter(this::wanted)
                .map(locked -> {
                    locked.attempt().begin(attempts.now());
                    return attempts.request(locked.attempt());
                }));
        if (request.isEmpty()) {
            return new Result.Done();
        }
        Optional<PaymentChannel> channel = units.read(entities -> attempts.find(entities, key))
                .flatMap(attempt -> channels.find(attempt.channel()));
        Opening opening = channel.map(installed -> installed.open(request.get(), DEADLINE))
                .orElseGet(() -> new Opening.Unavailable("the channel is not installed"));
        return units.write(entities -> {
            Optional<Locked> locked = settlement.lock(entities, key).filter(found -> live(found.attempt()));
            if (locked.isEmpty()) {
                return new Result.Done();
            }
            PaymentAttempt attempt = locked.get().attempt();
            Instant now = attempts.now();
            attempts.changed(attempt.order());
            if (opening instanceof Opening.Opened opened) {
                attempt.open(opened.panel(), now);
                attempts.watch(entities, attempt, now.plus(FIRST_QUERY));
                return new Result.Done();
            }
            if (opening instanceof Opening.Rejected) {
                settlement.close(entities, locked.get().order(), attempt, Hitch.REFUSED);
                return new Result.Done();
            }
            if (!now.isBefore(attempt.expires())) {
                attempts.end(entities, attempt, Hitch.EXPIRED);
                return new Result.Done();
            }
            attempt.delay(now);
            return Pauses.later(attempt.opened(), now, ((Opening.Unavailable) opening).reason());
        });
    }

    private boolean wanted(Locked locked) {
        return live(locked.attempt()) && locked.order().state() == OrderState.AWAITING_PAYMENT;
    }

    private static boolean live(PaymentAttempt attempt) {
        return attempt.state() == State.CREATED && !attempt.ending();
    }
}
