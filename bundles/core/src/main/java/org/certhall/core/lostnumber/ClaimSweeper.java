package org.certhall.core.lostnumber;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.certhall.core.persistence.KeptDays;
import org.certhall.core.persistence.RegularTask;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/**
 * Forgets what is personal about requests that are over when its days are over (PIPL, art. 19),
 * {@code etc/org.certhall.accounts.cfg.json}: letter, number and reason go; that there was a request, and who decided,
 * stays. Any number of nodes may sweep at once.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.certhall.accounts")
public final class ClaimSweeper {
    private static final Duration PERIOD = Duration.ofHours(1);

    /** So many at a time, so that no transaction is long. */
    private static final int BATCH = 100;

    private final UnitOfWork units;
    private final Clock clock;
    private final RegularTask task = new RegularTask("certhall-claim-sweeper", PERIOD, this::sweep);
    private volatile Duration kept;

    /** The keys of the configuration. */
    public @interface Keys {
        /** Days for which the letter of a request that is over is kept. */
        int letterDays() default 180;
    }

    @Activate
    public ClaimSweeper(Keys keys, @Reference UnitOfWork units) {
        this(read(keys), units, Clock.systemUTC());
    }

    ClaimSweeper(Duration kept, UnitOfWork units, Clock clock) {
        this.kept = kept;
        this.units = units;
        this.clock = clock;
    }

    @Modified
    void modified(Keys keys) {
        kept = read(keys);
    }

    @Deactivate
    void close() {
        task.close();
    }

    /** Forgets all whose days are over. */
    void sweep() {
        Instant before = clock.instant().minus(kept);
        RegularTask.inBatches(BATCH, () -> units.write(entities -> Claims.forget(entities, before, BATCH)));
    }

    private static Duration read(Keys keys) {
        return KeptDays.of("letterDays in org.certhall.accounts.cfg.json", keys.letterDays());
    }
}
