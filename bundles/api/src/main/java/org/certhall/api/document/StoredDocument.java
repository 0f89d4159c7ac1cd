package org.certhall.api.document;

import java.time.Instant;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.OrderNumber;

/**
 * A picture that is kept.
 *
 * @param id the answer of its field; 32 hexadecimal digits
 * @param bytes size of the JPEG
 */
public record StoredDocument(
        String id, OrderNumber order, FieldKey field, int bytes, int width, int height, Instant added) {}
