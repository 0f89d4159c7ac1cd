package org.certhall.core.reconciliation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.finance.ChannelDay.Hitch;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.core.payment.Channels;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Fetches a channel's bill of a day, and asks again until the channel has closed the day. */
@Component(service = WorkHandler.class)
public final class BillWork implements WorkHandler {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration UNTIL_CLOSED = Duration.ofMinutes(30);
    private static final Duration UNTIL_BACK = Duration.ofMinutes(10);
    private static final Duration UNTIL_INSTALLED = Duration.ofMinutes(1);

    private final UnitOfWork units;
    private final Bills bills;
    private final Channels channels;
    private final Clock clock;

    @Activate
    public BillWork(@Reference UnitOfWork units, @Reference Bills bills, @Reference Channels channels) {
        this(units, bills, channels, Clock.systemUTC());
    }

    BillWork(UnitOfWork units, Bills bills, Channels channels, Clock clock) {
        this.units = units;
        this.bills = bills;
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Bills.KIND;
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Result handle(WorkItem item) {
        long id = id(item);
        Optional<BillDay> asked = units.read(entities -> Optional.ofNullable(entities.find(BillDay.class, id)))
                .filter(BillDay::asked);
        if (asked.isEmpty()) {
            return new Result.Done();
        }
        BillDay bill = asked.get();
        Optional<PaymentChannel> channel = channels.find(bill.channel());
        if (channel.isEmpty()) {
            return later(id, Hitch.AWAY, "", UNTIL_INSTALLED);
        }
        Bill told = channel.get().bill(bill.day(), DEADLINE);
        if (told instanceof Bill.Lines lines) {
            units.perform(entities -> bills.keep(entities, bill.channel(), bill.day(), lines));
            return new Result.Done();
        }
        return told instanceof Bill.Unavailable away
                ? later(id, Hitch.UNAVAILABLE, away.reason(), UNTIL_BACK)
                : later(id, Hitch.NOT_YET, "", UNTIL_CLOSED);
    }

    private Result later(long id, Hitch hitch, String reason, Duration pause) {
        units.perform(entities -> bills.await(entities, id, hitch, reason));
        return new Result.Later(clock.instant().plus(pause), reason.isEmpty() ? hitch.name() : reason);
    }

    @Override
    public void dead(EntityManager entities, WorkItem item, String reason) {
        bills.await(entities, id(item), Hitch.FAILED, "");
    }

    private static long id(WorkItem item) {
        return Long.parseLong(new String(item.payload(), US_ASCII));
    }
}
