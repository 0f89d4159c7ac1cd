package org.certhall.api.document;

import java.time.Duration;
import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks for malware in files as they were uploaded. Every scanner that is installed has to find nothing before a file is
 * taken. Stateless and blocking; called outside transactions, from many threads at once.
 */
@ConsumerType
public interface UploadScanner {
    /** Names the scanner among others: letters, digits, dots and hyphens. */
    String id();

    LocalisedText name();

    /**
     * Looks.
     *
     * @param deadline after which the answer is {@link Finding.Unavailable}
     * @return never an exception
     */
    Finding scan(byte[] file, Duration deadline);
}
