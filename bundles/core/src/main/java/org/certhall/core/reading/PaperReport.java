package org.certhall.core.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.TextLine;

/**
 * What all readers together say of a paper.
 *
 * @param looked what was looked for; of anything else nothing is known
 * @param proposals the more certain first, none twice
 */
public record PaperReport(Set<Aspect> looked, List<Proposal> proposals, List<Mark> marks, List<TextLine> lines) {
    public PaperReport {
        looked = Set.copyOf(looked);
        proposals = List.copyOf(proposals);
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
    }

    /** Gives what the paper seems to say of one thing, the more certain first. */
    public List<Proposal> proposals(PaperItem item) {
        return proposals.stream().filter(proposal -> proposal.item() == item).toList();
    }

    /** Gives what nobody has looked for. */
    public Set<Aspect> missing() {
        Set<Aspect> missing = EnumSet.allOf(Aspect.class);
        missing.removeAll(looked);
        return missing;
    }
}
