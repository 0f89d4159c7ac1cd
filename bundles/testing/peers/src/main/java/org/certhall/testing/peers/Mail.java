package org.certhall.testing.peers;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it arrived.
 *
 * @param attachments the file names
 */
public record Mail(String to, String subject, String text, Instant at, List<String> attachments) {
    public Mail {
        attachments = List.copyOf(attachments);
    }
}
