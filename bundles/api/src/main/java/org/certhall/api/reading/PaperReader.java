package org.certhall.api.reading;

import java.time.Duration;
import java.util.Set;
import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads pictures of papers. Registered as a service, it is asked for each paper. Stateless and blocking; called outside
 * transactions, from many threads at once: a reader that takes much of the machine limits by itself how many pictures it
 * reads at a time.
 */
@ConsumerType
public interface PaperReader {
    /** Names the reader among others: letters, digits, dots and hyphens. */
    String id();

    LocalisedText name();

    /** Tells what it looks for; empty while what it needs is not there. */
    Set<Aspect> looksFor();

    /**
     * Reads.
     *
     * @param deadline after which the answer is {@link PaperReading.Unavailable}
     * @return never an exception, whatever the picture is
     */
    PaperReading read(Paper paper, Duration deadline);
}
