package org.certhall.core.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.Paper;
import org.certhall.api.reading.PaperKind;
import org.certhall.api.reading.PaperReader;
import org.certhall.api.reading.PaperReading;
import org.certhall.api.reading.Place;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.TextLine;
import org.certhall.api.value.LocalisedText;

/** A reader that sees what the test says, of whatever is there to be read. */
public final class TrialReader implements PaperReader {
    public final Set<Aspect> aspects = EnumSet.allOf(Aspect.class);
    public final List<Proposal> proposals = new ArrayList<>();
    public final List<Mark> marks = new ArrayList<>();
    public final List<TextLine> lines = new ArrayList<>();
    public final List<PaperKind> asked = new ArrayList<>();
    public boolean busy;

    @Override
    public String id() {
        return "trial";
    }

    @Override
    public LocalisedText name() {
        return LocalisedText.same("trial");
    }

    @Override
    public Set<Aspect> looksFor() {
        return Set.copyOf(aspects);
    }

    @Override
    public PaperReading read(Paper paper, Duration deadline) {
        asked.add(paper.kind());
        return busy || aspects.isEmpty()
                ? new PaperReading.Unavailable("busy")
                : new PaperReading.Seen(proposals, marks, lines);
    }

    public void sees(Mark mark) {
        marks.add(mark);
    }

    public void sees(String line) {
        lines.add(new TextLine(line, 0.9, Place.EVERYWHERE));
    }

    /** Gives readers of which this is the only one. */
    public PaperReaders alone() {
        PaperReaders readers = new PaperReaders();
        readers.addReader(this);
        return readers;
    }
}
