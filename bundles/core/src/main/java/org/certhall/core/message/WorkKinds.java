package org.certhall.core.message;

import java.util.Locale;
import org.certhall.api.message.Channel;

/** Which work a message is; what is urgent has threads of its own, so that no heap of reminders holds up a code. */
final class WorkKinds {
    private static final String PREFIX = "message.";

    private WorkKinds() {}

    static String of(String kind, Channel channel) {
        return of(channel, isUrgent(kind));
    }

    static String of(Channel channel, boolean urgent) {
        return PREFIX + channel.name().toLowerCase(Locale.ROOT) + (urgent ? ".urgent" : "");
    }

    /** Codes and security notices. */
    static boolean isUrgent(String kind) {
        return kind.startsWith("code.") || kind.startsWith("notice.");
    }

    /** Those that let people sleep. */
    static boolean isReminder(String kind) {
        return kind.startsWith("reminder.");
    }
}
