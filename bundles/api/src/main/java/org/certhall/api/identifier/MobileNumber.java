package org.certhall.api.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mobile number of the Chinese mainland.
 *
 * @param value eleven digits, such as {@code 13800138000}
 */
public record MobileNumber(String value) implements Identifier {
    private static final NumberForm FORM =
            NumberForm.places(1, "1").then(1, "3456789").then(9, NumberForm.DIGITS);
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=1[0-9]{10}$)");

    public MobileNumber {
        if (FORM.fault(value).isPresent()) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    /** Reads what somebody typed (S81, S82): with blanks or dashes, full-width digits, and {@code +86} before it or not. */
    public static Reading<MobileNumber> read(String typed) {
        String digits = TypedText.withoutHyphens(TypedText.compact(typed));
        String national = COUNTRY.matcher(digits).replaceFirst("");
        return FORM.fault(national)
                .<Reading<MobileNumber>>map(Reading::wrong)
                .orElseGet(() -> Reading.of(new MobileNumber(national)));
    }

    /** Reads what somebody typed where nobody asks what is wrong with it. */
    public static Optional<MobileNumber> parse(String typed) {
        return read(typed).identifier();
    }

    @Override
    public String grouped() {
        return Grouping.of(3, 4, 4).write(value);
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
