package org.certhall.core.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.StoredDocument;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Paper;
import org.certhall.api.reading.PaperKind;
import org.certhall.core.document.KeptPapers;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads papers once they are kept. A reader that is not there holds nothing up: what the others saw is kept, and the paper is
 * read again when it comes.
 */
@Component(service = WorkHandler.class)
public final class PaperWork implements WorkHandler {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(20);
    private static final int TRIES = 4;

    private final UnitOfWork units;
    private final KeptPapers papers;
    private final PaperReaders readers;
    private final KeptReadings readings;
    private final Clock clock;

    @Activate
    public PaperWork(
            @Reference UnitOfWork units,
            @Reference KeptPapers papers,
            @Reference PaperReaders readers,
            @Reference KeptReadings readings) {
        this(units, papers, readers, readings, Clock.systemUTC());
    }

    public PaperWork(UnitOfWork units, KeptPapers papers, PaperReaders readers, KeptReadings readings, Clock clock) {
        this.units = units;
        this.papers = papers;
        this.readers = readers;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KeptReadings.WORK;
    }

    @Override
    public Result handle(WorkItem item) {
        String id = new String(item.payload(), US_ASCII);
        Optional<StoredDocument> paper = units.read(entities -> papers.find(entities, id));
        Optional<PaperKind> kind = paper.flatMap(present -> KeptReadings.kind(present.field()));
        return kind.isEmpty() ? new Result.Done() : read(item, paper.get(), kind.get());
    }

    private Result read(WorkItem item, StoredDocument paper, PaperKind kind) {
        Optional<byte[]> picture;
        try {
            picture = papers.picture(paper.id());
        } catch (DocumentException away) {
            return new Result.Later(
                    clock.instant().plus(STORE_PAUSE), "the document cannot be fetched: " + away.code());
        }
        if (picture.isEmpty()) {
            return new Result.Done();
        }
        Set<Aspect> present = readers.looksFor();
        PaperReport report = readers.read(new Paper(kind, picture.get()), DEADLINE);
        boolean again = !report.looked().containsAll(present) && item.attempt() + 1 < TRIES;
        units.perform(entities -> papers.find(entities, paper.id())
                .ifPresent(kept -> readings.keep(entities, kept, kind, report, again)));
        return again ? new Result.Retry("a reader that is there could not look") : new Result.Done();
    }
}
