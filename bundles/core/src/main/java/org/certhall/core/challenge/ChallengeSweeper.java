package org.certhall.core.challenge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.certhall.core.persistence.RegularTask;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Takes out rows whose time is over, every few minutes; any number of nodes may do so at once. */
@Component(
        service = {},
        immediate = true)
public final class ChallengeSweeper {
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final List<String> ROWS = List.of("Allowance", "SentCode", "SpentCaptcha");

    private final UnitOfWork units;
    private final Clock clock;
    private final RegularTask task = new RegularTask("certhall-challenge-sweeper", PERIOD, this::sweep);

    @Activate
    public ChallengeSweeper(@Reference UnitOfWork units) {
        this(units, Clock.systemUTC());
    }

    ChallengeSweeper(UnitOfWork units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        task.close();
    }

    /** Gives the number of rows taken out. */
    int sweep() {
        Instant now = clock.instant();
        return ROWS.stream()
                .mapToInt(row ->
                        units.write(entities -> entities.createQuery("delete from " + row + " r where r.expires < :now")
                                .setParameter("now", now)
                                .executeUpdate()))
                .sum();
    }
}
