package org.certhall.api.message;

import java.time.Duration;
import java.util.List;
import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/** A way to send mail: the extension point. Stateless and blocking, like {@link SmsGateway}. */
@ConsumerType
public interface MailSender {
    /** Gives the id of the plug-in, unique among senders. */
    String id();

    LocalisedText name();

    /** Sends, and answers within the deadline; never throws for faults of the other side. */
    Outcome send(Mail mail, Duration deadline);

    /**
     * One mail in plain text.
     *
     * @param key at most 32 alphanumerics, the same at every attempt; becomes part of the Message-ID
     * @param to one address
     */
    record Mail(String key, String to, String subject, String text, List<Attachment> attachments) {
        public Mail {
            attachments = List.copyOf(attachments);
        }

        /** Keeps address and text out of logs. */
        @Override
        public String toString() {
            return "Mail[" + key + "]";
        }
    }

    /**
     * A file that goes along.
     *
     * @param type media type
     */
    record Attachment(String name, String type, byte[] content) {}
}
