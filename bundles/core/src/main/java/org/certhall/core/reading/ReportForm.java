package org.certhall.core.reading;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.TextLine;

/** The form in which a report is kept: JSON with the names of the records' components. */
record ReportForm(
        Set<Aspect> looked,
        List<Proposal> proposals,
        List<Mark.Code> codes,
        List<Mark.Stamp> stamps,
        List<TextLine> lines) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A page of text has fewer; a picture made for the purpose is not to fill the database. */
    private static final int MOST = 500;

    static byte[] write(PaperReport report) {
        ReportForm form = new ReportForm(
                report.looked(),
                first(report.proposals()),
                first(marks(report, Mark.Code.class)),
                first(marks(report, Mark.Stamp.class)),
                first(report.lines()));
        try {
            return JSON.writeValueAsBytes(form);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static PaperReport read(byte[] form) {
        try {
            ReportForm kept = JSON.readValue(form, ReportForm.class);
            List<Mark> marks = new ArrayList<>(kept.codes());
            marks.addAll(kept.stamps());
            return new PaperReport(kept.looked(), kept.proposals(), marks, kept.lines());
        } catch (IOException changed) {
            throw new UncheckedIOException("a kept reading cannot be read", changed);
        }
    }

    private static <M extends Mark> List<M> marks(PaperReport report, Class<M> type) {
        return report.marks().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <E> List<E> first(List<E> all) {
        return all.subList(0, Math.min(all.size(), MOST));
    }

    /** Keeps what was read out of logs. */
    @Override
    public String toString() {
        return "ReportForm" + looked;
    }
}
