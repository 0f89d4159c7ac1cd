package org.certhall.core.message;

import java.time.Duration;
import java.util.List;
import org.certhall.api.message.MailSender;
import org.certhall.api.message.Outcome;
import org.certhall.api.message.SmsGateway;
import org.certhall.api.value.LocalisedText;

/** An installed way to send, whichever channel it is for. */
interface Carrier {
    String id();

    LocalisedText name();

    Outcome send(Letter letter, Duration deadline);

    /** Asks what became of a letter that may have been sent; it never sends. */
    Outcome query(Letter letter, Duration deadline);

    /** Tells whether asking can help. */
    boolean queries();

    /**
     * A message ready to go.
     *
     * @param kind of the message
     */
    record Letter(String key, String kind, String recipient, MessageTemplate.Written written) {
        /** Keeps recipient and text out of logs. */
        @Override
        public String toString() {
            return "Letter[" + key + "]";
        }
    }

    /** Sends by a gateway. */
    record Sms(SmsGateway gateway) implements Carrier {
        @Override
        public String id() {
            return gateway.id();
        }

        @Override
        public LocalisedText name() {
            return gateway.name();
        }

        @Override
        public Outcome send(Letter letter, Duration deadline) {
            return gateway.send(sms(letter), deadline);
        }

        @Override
        public Outcome query(Letter letter, Duration deadline) {
            return gateway.query(sms(letter), deadline);
        }

        @Override
        public boolean queries() {
            return true;
        }

        private static SmsGateway.Sms sms(Letter letter) {
            return new SmsGateway.Sms(
                    letter.key(),
                    letter.recipient(),
                    letter.written().text(),
                    letter.kind(),
                    letter.written().values());
        }
    }

    /** Sends by a mail sender; mail has no query. */
    record Mail(MailSender sender) implements Carrier {
        @Override
        public String id() {
            return sender.id();
        }

        @Override
        public LocalisedText name() {
            return sender.name();
        }

        @Override
        public Outcome send(Letter letter, Duration deadline) {
            return sender.send(
                    new MailSender.Mail(
                            letter.key(),
                            letter.recipient(),
                            letter.written().subject(),
                            letter.written().text(),
                            List.of()),
                    deadline);
        }

        @Override
        public Outcome query(Letter letter, Duration deadline) {
            return new Outcome.Unknown("mail has no query");
        }

        @Override
        public boolean queries() {
            return false;
        }
    }
}
