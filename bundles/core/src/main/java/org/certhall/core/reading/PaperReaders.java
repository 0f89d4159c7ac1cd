package org.certhall.core.reading;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.Paper;
import org.certhall.api.reading.PaperReader;
import org.certhall.api.reading.PaperReading;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.TextLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all readers of papers that are there now; without any, nothing is known and nothing is held up. */
@Component(service = PaperReaders.class)
public final class PaperReaders {
    private static final Logger LOG = LoggerFactory.getLogger(PaperReaders.class);
    private static final Comparator<Proposal> CERTAIN_FIRST =
            Comparator.comparing(Proposal::source).thenComparing(Proposal::confidence, Comparator.reverseOrder());

    private final List<PaperReader> readers = new CopyOnWriteArrayList<>();

    @Activate
    public PaperReaders() {}

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addReader(PaperReader reader) {
        readers.add(reader);
    }

    void removeReader(PaperReader reader) {
        readers.remove(reader);
    }

    /** Tells what the readers that are there look for. */
    public Set<Aspect> looksFor() {
        Set<Aspect> all = EnumSet.noneOf(Aspect.class);
        readers.forEach(reader -> all.addAll(reader.looksFor()));
        return all;
    }

    /**
     * Reads a paper; blocking, outside transactions.
     *
     * @param deadline for all readers together
     */
    public PaperReport read(Paper paper, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        Set<Aspect> looked = EnumSet.noneOf(Aspect.class);
        List<Proposal> proposals = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<TextLine> lines = new ArrayList<>();
        for (PaperReader reader : readers) {
            Set<Aspect> aspects = reader.looksFor();
            PaperReading reading = reader.read(paper, Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            if (reading instanceof PaperReading.Seen seen) {
                looked.addAll(aspects);
                proposals.addAll(seen.proposals());
                marks.addAll(seen.marks());
                lines.addAll(seen.lines());
            } else if (reading instanceof PaperReading.Unavailable unavailable) {
                LOG.debug("The reader {} cannot look: {}", reader.id(), unavailable.reason());
            }
        }
        return new PaperReport(looked, once(proposals), marks, lines);
    }

    private static List<Proposal> once(List<Proposal> proposals) {
        Map<String, Proposal> once = new LinkedHashMap<>();
        proposals.stream()
                .sorted(CERTAIN_FIRST)
                .forEach(proposal -> once.putIfAbsent(proposal.item() + ":" + proposal.value(), proposal));
        return List.copyOf(once.values());
    }
}
