package org.certhall.datafiles.check;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What administrators read about a file that is not in service; their lists are in Chinese. */
public final class Reasons {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.certhall.datafiles.reasons", Locale.ROOT, Reasons.class.getClassLoader());

    private Reasons() {}

    /** Fills the places of a text; numbers are to be given as strings where they must not be grouped. */
    public static String say(String key, Object... values) {
        return MessageFormat.format(TEXTS.getString(key), values);
    }

    static boolean knows(String key) {
        return TEXTS.containsKey(key);
    }
}
