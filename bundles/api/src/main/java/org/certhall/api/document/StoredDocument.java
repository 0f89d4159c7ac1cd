package org.certhall.api.document;

import java.time.Instant;
import org.certhall.api.application.FieldKey;

/**
 * A picture that is kept.
 *
 * @param id the answer of its field; 32 hexadecimal digits
 * @param order number of the order
 * @param bytes size of the JPEG
 */
public record StoredDocument(
        String id, String order, FieldKey field, int bytes, int width, int height, Instant added) {}
