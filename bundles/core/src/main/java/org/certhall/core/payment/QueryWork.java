package org.certhall.core.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.Standing;
import org.certhall.core.payment.PaymentAttempt.Hitch;
import org.certhall.core.payment.PaymentAttempt.State;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks about open attempts, in case no notice comes, and has them closed when their time is over (T17). */
@Component(service = {WorkHandler.class, QueryWork.class})
public final class QueryWork implements WorkHandler {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final UnitOfWork units;
    private final Attempts attempts;
    private final Settlement settlement;
    private final Channels channels;

    @Activate
    public QueryWork(
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
        return Attempts.QUERY;
    }

    @Override
    public Result handle(WorkItem item) {
        String key = Attempts.key(item);
        Optional<PaymentAttempt> open = units.read(entities -> attempts.find(entities, key))
                .filter(attempt -> attempt.state() == State.PAYING && !attempt.ending());
        if (open.isEmpty()) {
            return new Result.Done();
        }
        PaymentAttempt attempt = open.get();
        Instant now = attempts.now();
        if (!now.isBefore(attempt.expires())) {
            units.perform(entities -> settlement
                    .lock(entities, key)
                    .filter(locked -> locked.attempt().live())
                    .ifPresent(locked -> attempts.end(entities, locked.attempt(), Hitch.EXPIRED)));
            return new Result.Done();
        }
        Optional<Standing> standing = ask(attempt);
        if (standing.filter(QueryWork::decides).isPresent()) {
            return new Result.Done();
        }
        Instant next = now.plus(Pauses.after(attempt.opened(), now));
        return new Result.Later(
                next.isBefore(attempt.expires()) ? next : attempt.expires(),
                standing.isPresent() ? "nobody has paid yet" : "the channel is not installed");
    }

    /** Asks about an attempt and applies the answer; empty where its channel is not installed. */
    Optional<Standing> ask(PaymentAttempt attempt) {
        Optional<PaymentChannel> channel = channels.find(attempt.channel());
        Optional<Standing> standing = channel.map(installed -> installed.query(attempts.request(attempt), DEADLINE));
        standing.ifPresent(told -> apply(attempt.key(), told));
        return standing;
    }

    private void apply(String key, Standing standing) {
        if (standing instanceof Standing.Paid paid) {
            units.perform(entities -> settlement.pay(entities, key, paid));
        } else if (standing instanceof Standing.Closed) {
            units.perform(entities -> settlement
                    .lock(entities, key)
                    .filter(locked -> locked.attempt().live())
                    .ifPresent(locked -> settlement.close(entities, locked.order(), locked.attempt(), Hitch.EXPIRED)));
        }
    }

    private static boolean decides(Standing standing) {
        return standing instanceof Standing.Paid || standing instanceof Standing.Closed;
    }
}
