package org.certhall.core.message;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.message.Channel;

/**
 * A message to one person.
 *
 * @param kind names the template, such as {@code code.registration}
 * @param recipient a mobile number or an address, as the channel wants it
 * @param values what the template names
 * @param expires when it is of no more use, such as the end of a code; from then on it is dropped unsent
 */
public record Message(
        String kind,
        Channel channel,
        String recipient,
        Locale locale,
        Map<String, String> values,
        Optional<Instant> expires) {
    public Message {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Keeps recipient and values out of logs. */
    @Override
    public String toString() {
        return "Message[" + kind + ", " + channel + "]";
    }
}
