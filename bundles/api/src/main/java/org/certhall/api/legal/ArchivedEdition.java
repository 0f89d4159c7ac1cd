package org.certhall.api.legal;

import java.time.Instant;
import org.certhall.api.catalogue.LegalText;

/**
 * An edition as it was first shown.
 *
 * @param sha256 64 lower-case hexadecimal digits over the canonical text, see {@link LegalArchive}
 * @param firstSeen when it was first on offer, to the microsecond
 */
public record ArchivedEdition(LegalText.Edition edition, String sha256, Instant firstSeen) {}
