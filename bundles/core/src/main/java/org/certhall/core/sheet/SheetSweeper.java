package org.certhall.core.sheet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.certhall.core.persistence.RegularTask;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Forgets uploads whose days are over, whatever became of them; any number of nodes may do so at once. */
@Component(
        service = {},
        immediate = true)
public final class SheetSweeper {
    private static final Duration PERIOD = Duration.ofMinutes(10);

    /** So many at a time, so that no transaction is long. */
    private static final int BATCH = 10;

    private final UnitOfWork units;
    private final SheetUploads uploads;
    private final SheetSettings settings;
    private final Clock clock;
    private final RegularTask task = new RegularTask("certhall-sheet-sweeper", PERIOD, this::sweep);

    @Activate
    public SheetSweeper(
            @Reference UnitOfWork units, @Reference SheetUploads uploads, @Reference SheetSettings settings) {
        this(units, uploads, settings, Clock.systemUTC());
    }

    SheetSweeper(UnitOfWork units, SheetUploads uploads, SheetSettings settings, Clock clock) {
        this.units = units;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        task.close();
    }

    /** Forgets all whose days are over. */
    void sweep() {
        Instant before = clock.instant().minus(settings.keeping());
        int gone;
        do {
            gone = units.write(entities -> uploads.forget(entities, before, BATCH));
        } while (gone == BATCH);
    }
}
