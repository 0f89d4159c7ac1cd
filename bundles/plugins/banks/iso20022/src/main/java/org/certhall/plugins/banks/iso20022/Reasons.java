package org.certhall.plugins.banks.iso20022;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences for administrators, from {@code reasons.properties}. */
final class Reasons {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            Reasons.class.getPackageName() + ".reasons",
            Locale.ROOT,
            Reasons.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    private Reasons() {}

    static String say(String key, Object... values) {
        return MessageFormat.format(TEXTS.getString(key), values);
    }
}
