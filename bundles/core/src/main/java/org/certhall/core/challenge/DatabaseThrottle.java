package org.certhall.core.challenge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.persistence.EntityManager;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.persistence.Retrying;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Limits in rows of their own, each locked while it is counted. */
@Component
public final class DatabaseThrottle implements Throttle {
    private final UnitOfWork units;
    private final DataProtection protection;
    private final Clock clock;

    @Activate
    public DatabaseThrottle(@Reference UnitOfWork units, @Reference DataProtection protection) {
        this(units, protection, Clock.systemUTC());
    }

    public DatabaseThrottle(UnitOfWork units, DataProtection protection, Clock clock) {
        this.units = units;
        this.protection = protection;
        this.clock = clock;
    }

    @Override
    public Duration take(Limit limit, String subject) {
        Claim claim = Claim.of(limit, subject, protection);
        return Retrying.write(units, entities -> {
            Instant now = clock.instant();
            Allowance allowance = claim.lock(entities, now);
            Duration wait = allowance.waiting(limit, now);
            if (wait.isZero()) {
                allowance.take(limit, now);
            }
            return wait;
        });
    }

    @Override
    public Duration look(Limit limit, String subject) {
        return units.read(entities -> look(entities, limit, subject));
    }

    @Override
    public Duration look(EntityManager entities, Limit limit, String subject) {
        return Claim.of(limit, subject, protection).look(entities, clock.instant());
    }

    @Override
    public void clear(Limit limit, String subject) {
        units.perform(entities -> clear(entities, limit, subject));
    }

    @Override
    public void clear(EntityManager entities, Limit limit, String subject) {
        Claim.of(limit, subject, protection).lockKnown(entities).ifPresent(Allowance::clear);
    }
}
