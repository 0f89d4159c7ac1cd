package org.certhall.core.message;

import org.certhall.api.message.Channel;

/** Shows as much of a recipient as staff need to recognise him. */
final class Mask {
    private static final int LONGEST = 100;

    private Mask() {}

    static String of(Message message) {
        String recipient = message.recipient();
        return message.channel() == Channel.SMS ? mobile(recipient) : mail(recipient);
    }

    private static String mobile(String mobile) {
        return mobile.length() < 8 ? "****" : mobile.substring(0, 3) + "****" + mobile.substring(mobile.length() - 4);
    }

    private static String mail(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return "***";
        }
        String domain = address.substring(at);
        String masked = address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + domain;
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST);
    }
}
