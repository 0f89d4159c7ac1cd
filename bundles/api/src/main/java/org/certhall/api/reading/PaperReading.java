package org.certhall.api.reading;

import java.util.List;

/** What a reader says of a paper. */
public sealed interface PaperReading {
    /** What it saw, which may be nothing. */
    record Seen(List<Proposal> proposals, List<Mark> marks, List<TextLine> lines) implements PaperReading {
        public Seen {
            proposals = List.copyOf(proposals);
            marks = List.copyOf(marks);
            lines = List.copyOf(lines);
        }
    }

    /**
     * It could not look: what it needs is not there, time was up, or the picture cannot be read.
     *
     * @param reason for administrators; no personal data
     */
    record Unavailable(String reason) implements PaperReading {}
}
