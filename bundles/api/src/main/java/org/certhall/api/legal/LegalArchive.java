package org.certhall.api.legal;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps every edition of a legal text that was ever on offer, so that what somebody accepted can be proved later (S12).
 *
 * <p>The canonical text is UTF-8: the line {@code certhall-legal-1}, then id, version, effective date (ISO 8601),
 * Chinese title, English title, Chinese body and English body, each as its length in bytes, a colon, its bytes and a
 * line feed. An id and version stand for one text for ever: another text under them is refused and listed as broken.
 */
@ProviderType
public interface LegalArchive {
    Optional<ArchivedEdition> find(String id, String version);

    /** Gives all editions of one text, the first seen first. */
    List<ArchivedEdition> editions(String id);
}
