package org.certhall.core.help;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What administrators read about a topic that is not in service; their lists are in Chinese. */
final class Reasons {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.certhall.core.help.reasons", Locale.ROOT, Reasons.class.getClassLoader());

    private Reasons() {}

    static String say(String key, Object... values) {
        return MessageFormat.format(TEXTS.getString(key), values);
    }
}
