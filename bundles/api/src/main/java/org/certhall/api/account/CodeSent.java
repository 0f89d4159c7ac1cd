package org.certhall.api.account;

import java.time.Instant;

/**
 * A code is on its way.
 *
 * @param maskedRecipient such as {@code 138****0000} or {@code z***@example.com}
 * @param again when another may be asked for
 * @param expires when this one ends
 */
public record CodeSent(String maskedRecipient, Instant again, Instant expires) {}
