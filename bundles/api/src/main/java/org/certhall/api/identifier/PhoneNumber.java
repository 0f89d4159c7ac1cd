package org.certhall.api.identifier;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number as people give it: mobile, or fixed with its area code and perhaps an extension.
 *
 * @param value digits and single hyphens between them, such as {@code 010-85138508-12}
 */
public record PhoneNumber(String value) implements Identifier {
    private static final Pattern FORM = Pattern.compile("\\d+(?:-\\d+){0,2}");
    private static final Pattern NOTE = Pattern.compile("[()转#]|[\\u2010-\\u2015\\u2212]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)86-?(?=\\d)");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 20;

    public PhoneNumber {
        if (fault(value) != null) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /** Reads what somebody typed (S81, S82), with brackets, {@code 转} before an extension, and {@code +86} or not. */
    public static Reading<PhoneNumber> read(String typed) {
        String hyphened = NOTE.matcher(TypedText.compact(typed)).replaceAll("-");
        String text = COUNTRY.matcher(hyphened.replaceAll("-+", "-").replaceAll("^-|-$", ""))
                .replaceFirst("");
        Fault fault = fault(text);
        return fault == null ? Reading.of(new PhoneNumber(text)) : Reading.wrong(fault);
    }

    @Override
    public String grouped() {
        return MobileNumber.parse(value).map(MobileNumber::grouped).orElse(value);
    }

    /** Keeps the number, which may be a person's, out of logs. */
    @Override
    public String toString() {
        return "PhoneNumber[…" + value.length() + "]";
    }

    private static @Nullable Fault fault(String text) {
        if (text.isEmpty()) {
            return Fault.missing();
        }
        for (int i = 0; i < text.length(); i++) {
            if (!NumberForm.DIGITS.contains(text.substring(i, i + 1)) && text.charAt(i) != '-') {
                return Fault.at(Fault.Kind.CHARACTER, text, i);
            }
        }
        int digits = text.replace("-", "").length();
        if (digits < SHORTEST || digits > LONGEST) {
            return Fault.length(text.replace("-", ""), digits < SHORTEST ? SHORTEST : LONGEST);
        }
        return FORM.matcher(text).matches() ? null : Fault.at(Fault.Kind.CHARACTER, text, text.lastIndexOf('-'));
    }
}
