package org.certhall.core.secondfactor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody typed as his second factor, with the blanks, dashes and letters that people add or mistake. */
sealed interface TypedCode {
    /** Six digits of an authenticator app. */
    record OneTime(String digits) implements TypedCode {}

    /** A recovery code as it was given out, but for dashes. */
    record Recovery(String code) implements TypedCode {}

    /** Neither. */
    record Malformed() implements TypedCode {}

    Pattern DIGITS = Pattern.compile("[0-9]{6}");
    Pattern RECOVERY = Pattern.compile("[A-Z2-7]{" + RecoveryCodes.LENGTH + "}");

    static TypedCode of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\p{Z}\\p{C}\\p{Pd}]", "");
        if (DIGITS.matcher(plain).matches()) {
            return new OneTime(plain);
        }
        String code = plain.toUpperCase(Locale.ROOT)
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B');
        return RECOVERY.matcher(code).matches() ? new Recovery(code) : new Malformed();
    }
}
