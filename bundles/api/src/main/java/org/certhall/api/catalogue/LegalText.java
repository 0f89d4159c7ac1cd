package org.certhall.api.catalogue;

import java.time.LocalDate;
import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/** A versioned legal text (S12, S30): service agreement, privacy notice or CPS. */
@ConsumerType
public interface LegalText {
    Edition edition();

    /**
     * One edition of a legal text.
     *
     * @param body Markdown (CommonMark)
     */
    record Edition(String id, String version, LocalisedText title, LocalDate effective, LocalisedText body) {}
}
