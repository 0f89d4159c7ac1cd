package org.certhall.core.reading;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.certhall.api.reading.Aspect;
import org.certhall.core.persistence.RegularTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Has papers read again when a reader has come for what nobody could look for. A reader that is plugged in may still lack what
 * it needs and get it later, which no service event tells; hence it looks from time to time.
 */
@Component(service = ReaderArrivals.class, immediate = true)
public final class ReaderArrivals {
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final PaperReaders readers;
    private final KeptReadings readings;
    private final RegularTask looking;
    private final Set<Aspect> known = EnumSet.noneOf(Aspect.class);

    @Activate
    public ReaderArrivals(@Reference PaperReaders readers, @Reference KeptReadings readings) {
        this.readers = readers;
        this.readings = readings;
        this.looking = new RegularTask("certhall-paper-readers", PERIOD, this::look);
    }

    @Deactivate
    void close() {
        looking.close();
    }

    /** Looks who has come since it last looked. */
    synchronized void look() {
        Set<Aspect> present = readers.looksFor();
        known.retainAll(present);
        for (Aspect aspect : present) {
            if (!known.contains(aspect)) {
                readings.readAgain(aspect);
                known.add(aspect);
            }
        }
    }
}
