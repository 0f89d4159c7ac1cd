package org.certhall.core.reading;

import java.time.Instant;
import java.util.Set;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.PaperKind;

/**
 * What was read of a document.
 *
 * @param again whether it is read once more soon, because a reader that is there could not look this time
 */
public record KeptReading(PaperKind kind, Instant made, PaperReport report, boolean again) {
    /** Gives what nobody has looked for, since no reader for it was there. */
    public Set<Aspect> missing() {
        return report.missing();
    }

    /** Keeps what was read out of logs. */
    @Override
    public String toString() {
        return "KeptReading[" + kind + ", missing " + missing() + "]";
    }
}
