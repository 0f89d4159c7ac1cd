package org.certhall.core.challenge;

import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.message.Channel;

/** How recipients are shown (S146). */
final class Recipients {
    private Recipients() {}

    static String masked(Channel channel, String recipient) {
        return switch (channel) {
            case SMS -> new MobileNumber(recipient).masked();
            case MAIL -> new EmailAddress(recipient).masked();
        };
    }
}
