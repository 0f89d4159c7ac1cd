package org.certhall.core.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.certhall.api.payment.Standing;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes attempts at their channels; a payment that was quicker is taken. */
@Component(service = WorkHandler.class)
public final class CloseWork implements WorkHandler {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final UnitOfWork units;
    private final Attempts attempts;
    private final Settlement settlement;
    private final Channels channels;

    @Activate
    public CloseWork(
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
        return Attempts.CLOSE;
    }

    @Override
    public Result handle(WorkItem item) {
        String key = Attempts.key(item);
        Optional<PaymentAttempt> live =
                units.read(entities -> attempts.find(entities, key)).filter(PaymentAttempt::live);
        if (live.isEmpty()) {
            return new Result.Done();
        }
        PaymentAttempt attempt = live.get();
        Standing standing = channels.find(attempt.channel())
                .map(channel -> channel.close(attempts.request(attempt), DEADLINE))
                .orElseGet(() -> new Standing.Unavailable("the channel is not installed"));
        if (standing instanceof Standing.Paid paid) {
            units.perform(entities -> settlement.pay(entities, key, paid));
            return new Result.Done();
        }
        if (standing instanceof Standing.Closed || standing instanceof Standing.Missing) {
            units.perform(entities -> settlement
                    .lock(entities, key)
                    .filter(locked -> locked.attempt().live())
                    .ifPresent(locked -> settlement.close(
                            entities,
                            locked.order(),
                            locked.attempt(),
                            locked.attempt().hitch())));
            return new Result.Done();
        }
        Instant now = attempts.now();
        return Pauses.later(
                attempt.opened(),
                now,
                standing instanceof Standing.Unavailable unavailable ? unavailable.reason() : "it is still open");
    }
}
