package org.certhall.api.document;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Draws pages of a PDF, apart from the portal: whatever a file does to its reader stays there. What it gives is as little to
 * be trusted as the file.
 */
@ProviderType
public interface PageRenderer {
    /**
     * Draws the first pages small, as many as there are or as time allows.
     *
     * @return JPEGs, at least one
     * @throws DocumentException where the file cannot be read
     */
    List<byte[]> overview(byte[] pdf);

    /**
     * Draws one page, large enough to read.
     *
     * @param page the first is 0
     * @return a JPEG
     * @throws DocumentException where the file cannot be read or has no such page
     */
    byte[] page(byte[] pdf, int page);
}
