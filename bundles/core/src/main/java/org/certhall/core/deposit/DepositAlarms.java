package org.certhall.core.deposit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.Throttle;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Watches how often deposits are asked for and guessed at. What is unusual stands in the audit log, and as work that
 * somebody of the staff has to put away.
 */
@Component(service = {DepositAlarms.class, WorkHandler.class})
public final class DepositAlarms implements WorkHandler {
    private static final String KIND = "deposit.alarm";
    private static final int KEY_BYTES = 16;

    private final UnitOfWork units;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final WorkQueue work;
    private final RandomGenerator random;
    private final Clock clock;

    @Activate
    public DepositAlarms(
            @Reference UnitOfWork units,
            @Reference Throttle throttle,
            @Reference AuditTrail audit,
            @Reference WorkQueue work) {
        this(units, throttle, audit, work, new SecureRandom(), Clock.systemUTC());
    }

    DepositAlarms(
            UnitOfWork units,
            Throttle throttle,
            AuditTrail audit,
            WorkQueue work,
            RandomGenerator random,
            Clock clock) {
        this.units = units;
        this.throttle = throttle;
        this.audit = audit;
        this.work = work;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Counts, and raises the alarm where it is more than usual.
     *
     * @param subject what is counted, kept as a keyed hash alone; blank where it is not known
     * @param order at which it happened last
     */
    void count(Alarm alarm, String subject, OrderNumber order) {
        boolean unusual = !subject.isBlank()
                && !throttle.take(alarm.limit(), subject).isZero()
                && throttle.take(alarm.told(), subject).isZero();
        if (unusual) {
            raise(alarm, order);
        }
    }

    /** Raises it whatever is usual, once a day. */
    void tell(Alarm alarm, String subject, OrderNumber order) {
        if (throttle.take(alarm.told(), subject).isZero()) {
            raise(alarm, order);
        }
    }

    private void raise(Alarm alarm, OrderNumber order) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        String text = alarm.name() + " order " + order.value();
        units.perform(entities -> {
            audit.record(entities, "deposit.alarm", "order:" + order.value(), Map.of("unusual", alarm.name()));
            work.put(
                    entities,
                    WorkItem.of(KIND, HexFormat.of().formatHex(key), clock.instant(), text.getBytes(US_ASCII)));
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nobody but people can do it. */
    @Override
    public Result handle(WorkItem item) {
        return new Result.Dead(new String(item.payload(), US_ASCII));
    }
}
