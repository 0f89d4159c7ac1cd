package org.certhall.core.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.certhall.api.account.Problem;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.identifier.TypedText;

/**
 * A login name: Latin letters, digits, Chinese characters, and {@code . _ -} within; 4 to 32 characters, of which a
 * Chinese one counts as two. It has a letter or a Chinese character, so that nobody mistakes it for a number.
 *
 * @param value as typed but for blanks
 */
public record LoginName(String value) {
    static final long SHORTEST = 4;
    static final long LONGEST = 32;

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9\\p{IsHan}](?:[A-Za-z0-9\\p{IsHan}._-]*[A-Za-z0-9\\p{IsHan}])?");
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z\\p{IsHan}]*");

    /** Finds what is wrong with what somebody typed; empty where nothing is. */
    public static Optional<Flaw> flaw(String typed) {
        String text = TypedText.compact(typed);
        long length = text.codePoints().map(LoginName::width).sum();
        if (text.isEmpty()) {
            return Flaw.of(Problem.Code.MISSING);
        }
        if (text.contains("@")
                || MobileNumber.parse(text).isPresent()
                || NO_LETTER.matcher(text).matches()) {
            return Flaw.of(Problem.Code.LOOKS_LIKE_CONTACT);
        }
        if (length < SHORTEST) {
            return Flaw.of(Problem.Code.TOO_SHORT, SHORTEST);
        }
        if (length > LONGEST) {
            return Flaw.of(Problem.Code.TOO_LONG, LONGEST);
        }
        return FORM.matcher(text).matches() ? Optional.empty() : Flaw.of(Problem.Code.MALFORMED);
    }

    /**
     * Reads what somebody typed.
     *
     * @throws IllegalArgumentException where {@link #flaw} finds something
     */
    public static LoginName of(String typed) {
        if (flaw(typed).isPresent()) {
            throw new IllegalArgumentException("not a login name");
        }
        return new LoginName(TypedText.compact(typed));
    }

    /** Gives the form in which two names are the same: case does not matter. */
    String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    private static int width(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN ? 2 : 1;
    }
}
