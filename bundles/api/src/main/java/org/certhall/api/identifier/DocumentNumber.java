package org.certhall.api.identifier;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a document that has no check digit, such as a passport.
 *
 * @param value 4 to 40 letters, digits and hyphens
 */
public record DocumentNumber(String value) implements Identifier {
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{Nd}()\\[\\]〔〕-]");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    /** Reads what somebody typed (S81, S82). */
    public static Reading<DocumentNumber> read(String typed) {
        String text = TypedText.compact(typed).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Reading.wrong(Fault.missing());
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!PART.matcher(Character.toString(text.codePointAt(i))).matches()) {
                return Reading.wrong(Fault.at(Fault.Kind.CHARACTER, text, i));
            }
        }
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Reading.wrong(Fault.length(text, text.length() < SHORTEST ? SHORTEST : LONGEST));
        }
        return Reading.of(new DocumentNumber(text));
    }

    @Override
    public String grouped() {
        return value;
    }

    /** Keeps the number, which may be a person's, out of logs. */
    @Override
    public String toString() {
        return "*".repeat(4) + value.substring(value.length() - 2);
    }
}
