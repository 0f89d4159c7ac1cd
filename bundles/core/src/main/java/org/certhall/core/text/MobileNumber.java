package org.certhall.core.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mobile number of the Chinese mainland.
 *
 * @param value eleven digits, such as {@code 13800138000}
 */
public record MobileNumber(String value) {
    private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=1[0-9]{10}$)");

    public MobileNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    /** Reads what somebody typed: with blanks or dashes, full-width digits, and {@code +86} before it or not. */
    public static Optional<MobileNumber> parse(String typed) {
        String digits = TypedText.compact(typed).replaceAll("[-‐‑–—]", "");
        String national = COUNTRY.matcher(digits).replaceFirst("");
        return FORM.matcher(national).matches() ? Optional.of(new MobileNumber(national)) : Optional.empty();
    }

    /** Gives the number as screens show it: {@code 138****0000} (S146). */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return masked();
    }
}
