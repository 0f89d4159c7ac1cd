package org.certhall.api.message;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to send SMS: the extension point for operators' protocols. Stateless and blocking: called outside transactions,
 * with a deadline. Installed gateways are asked in the order of their service ranking; the next one is asked where one is
 * {@linkplain Outcome.Unavailable unavailable}.
 */
@ConsumerType
public interface SmsGateway {
    /** Gives the id of the plug-in, unique among gateways; one configuration is one gateway. */
    String id();

    LocalisedText name();

    /** Sends, and answers within the deadline; never throws for faults of the other side. */
    Outcome send(Sms sms, Duration deadline);

    /**
     * Asks what became of a message whose outcome was unknown, and never sends it. {@link Outcome.Unknown} where the
     * protocol cannot tell; {@link Outcome.Rejected}, not lasting, where the other side is certain that it never got it, so
     * that it may be sent again.
     */
    default Outcome query(Sms sms, Duration deadline) {
        return new Outcome.Unknown("the protocol has no query");
    }

    /**
     * One SMS, of any length.
     *
     * @param key at most 32 alphanumerics, the same at every attempt
     * @param mobile eleven digits, {@code 1[3-9]…}
     * @param text the whole text without signature
     * @param kind the message kind, such as {@code code.registration}, for providers that know templates
     * @param values the values of the template, in the template's order
     */
    record Sms(String key, String mobile, String text, String kind, Map<String, String> values) {
        public Sms {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** Keeps number and text out of logs. */
        @Override
        public String toString() {
            return "Sms[" + key + ", " + kind + "]";
        }
    }
}
