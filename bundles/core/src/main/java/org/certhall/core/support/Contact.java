package org.certhall.core.support;

import java.util.Optional;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.message.Channel;

/**
 * Where an answer goes.
 *
 * @param value as the channel wants it
 * @param masked as screens show it (S146)
 */
record Contact(Channel channel, String value, String masked) {

    /** Reads a mobile number or an e-mail address. */
    static Optional<Contact> parse(String typed) {
        return MobileNumber.parse(typed)
                .map(Contact::of)
                .or(() -> EmailAddress.parse(typed).map(Contact::of));
    }

    static Contact of(MobileNumber mobile) {
        return new Contact(Channel.SMS, mobile.value(), mobile.masked());
    }

    static Contact of(EmailAddress email) {
        return new Contact(Channel.MAIL, email.value(), email.masked());
    }

    /** Keeps the contact out of logs. */
    @Override
    public String toString() {
        return masked;
    }
}
